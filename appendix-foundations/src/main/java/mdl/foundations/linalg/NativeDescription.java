package mdl.foundations.linalg;

/**
 * What the native library of this JVM is, for people who ask why a run is slow or fails.
 *
 * @param route {@code jblas} (jblas' functions bound to OpenBLAS) or {@code bytedeco} (OpenBLAS' functions alone)
 * @param reason why this route was taken, one clause
 * @param library name and version of the BLAS underneath, for instance {@code OpenBLAS 0.3.31}
 * @param core the processor core whose kernels OpenBLAS chose, or {@code unknown}
 * @param platform operating system and processor, for instance {@code linux-x86_64}
 * @param threads number of BLAS threads at the moment of asking
 */
public record NativeDescription(
        String route, String reason, String library, String core, String platform, int threads) {

    /** Returns one line: {@code OpenBLAS 0.3.31 on linux-x86_64, kernels for HASWELL, 1 thread, route jblas (...)}. */
    @Override
    public String toString() {
        return library + " on " + platform + ", kernels for " + core + ", " + threads
                + (threads == 1 ? " thread" : " threads") + ", route " + route + " (" + reason + ")";
    }
}
