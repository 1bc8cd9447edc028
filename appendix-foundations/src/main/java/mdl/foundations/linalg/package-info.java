/**
 * Matrices on native BLAS and LAPACK: the one door through which the project reaches native code.
 *
 * <p>A matrix is an {@link org.jblas.DoubleMatrix}, column-major. Its element-wise methods are plain Java and free to
 * use; those that reach native code ({@code mmul}, {@code Eigen}, {@code Solve}, {@code Singular}, ...) check no bounds
 * and hide the choice of library, and have their counterparts here: {@link mdl.foundations.linalg.MatrixProduct} for
 * products, and for decompositions a record whose parts carry their names.
 *
 * <p>Arguments are never changed: what LAPACK overwrites is a copy, n^2 doubles beside n^3 operations. Every call owns
 * its buffers, so that any number of Java threads may call at once and each gets the bits it would get alone. One BLAS
 * thread is the rule, {@link mdl.foundations.linalg.BlasThreads} the exception.
 *
 * <p>Bad arguments end in an {@link java.lang.IllegalArgumentException} of one sentence before native code sees them,
 * matrices without the asked-for decomposition in an {@link java.lang.ArithmeticException}, and machines without a
 * native library in a {@link mdl.foundations.linalg.NativeLibraryException}.
 */
package mdl.foundations.linalg;
