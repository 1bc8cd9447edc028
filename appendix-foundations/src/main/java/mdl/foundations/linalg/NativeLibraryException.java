package mdl.foundations.linalg;

/** Thrown when no native BLAS and LAPACK can be used; its message is one sentence that says what was tried. */
public final class NativeLibraryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NativeLibraryException(String message, Throwable cause) {
        super(message, cause);
    }
}
