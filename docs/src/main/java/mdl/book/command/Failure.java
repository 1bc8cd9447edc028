package mdl.book.command;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
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
            return "cannot use " + denied.getFile() + ": permission denied";
        }
        if (cause instanceof NoSuchFileException missing) {
            return "cannot use " + missing.getFile() + ": no such file or folder";
        }
        if (cause instanceof FileAlreadyExistsException file) {
            return Files.isDirectory(Path.of(file.getFile()))
                    ? "cannot replace " + file.getFile() + ": another process writes it"
                    : file.getFile() + " is a file, but must be a folder";
        }
        if (cause instanceof FileSystemException file) {
            String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return "cannot use " + file.getFile() + ": " + reason;
        }
        String message = cause instanceof RuntimeException ? cause.getMessage() : null;
        return Companion.oneLine(message == null ? cause.toString() : message);
    }

    /** Fork-join pools and initialisers wrap what was thrown, sometimes several times and with the same message. */
    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException
                        || cause instanceof ExceptionInInitializerError
                        || cause.getClass() == RuntimeException.class
                        || cause instanceof UncheckedIOException
                        || cause instanceof OutOfMemoryError
                        || cause.getClass() == cause.getCause().getClass()
                                && Objects.equals(
                                        cause.getMessage(), cause.getCause().toString()))) {
            cause = cause.getCause();
        }
        return cause;
    }
}
