package mdl.book.command;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;

/** What went wrong, in one sentence for the person who typed the command. */
final class Failure {

    private Failure() {}

    static String sentence(Throwable failure) {
        Throwable cause = root(failure);
        if (cause instanceof OutOfMemoryError) {
            return "the memory of this JVM (%d MB) is not enough; choose smaller parameters or raise -Xmx"
                    .formatted(Runtime.getRuntime().maxMemory() >> 20);
        }
        if (cause instanceof AccessDeniedException denied) {
            return "cannot write to " + denied.getFile() + ": permission denied";
        }
        if (cause instanceof NoSuchFileException missing) {
            return "cannot use " + missing.getFile() + ": no such file or folder";
        }
        if (cause instanceof FileAlreadyExistsException file) {
            return file.getFile() + " is a file, but must be a folder";
        }
        if (cause instanceof FileSystemException file) {
            return "cannot write to " + file.getFile() + ": " + file.getReason();
        }
        if (cause instanceof IllegalArgumentException
                || cause instanceof RuntimeException && cause.getMessage() != null) {
            return Companion.oneLine(cause.getMessage());
        }
        return Companion.oneLine(cause.toString());
    }

    /** Fork-join pools and initialisers wrap what was thrown, sometimes several times and with the same message. */
    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException
                        || cause instanceof ExceptionInInitializerError
                        || cause.getClass() == RuntimeException.class
                        || cause instanceof OutOfMemoryError
                        || cause.getClass() == cause.getCause().getClass())) {
            cause = cause.getCause();
        }
        return cause;
    }
}
