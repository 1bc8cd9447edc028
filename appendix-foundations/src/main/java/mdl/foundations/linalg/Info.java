package mdl.foundations.linalg;

/** The return code of LAPACK's iterative routines. */
final class Info {

    private Info() {}

    static void requireSuccess(String routine, int info) {
        if (info < 0) {
            throw new IllegalStateException("LAPACK's " + routine + " rejected its argument number " + -info
                    + ": this is a fault of this package, please report it");
        }
        if (info > 0) {
            throw new ArithmeticException(
                    "LAPACK's " + routine + " did not converge (info " + info + "): try the matrix at another scale");
        }
    }
}
