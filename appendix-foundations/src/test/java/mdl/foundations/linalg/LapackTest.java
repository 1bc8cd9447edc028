package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.gaussian;
import static mdl.foundations.linalg.Sample.positiveDefinite;
import static mdl.foundations.linalg.Sample.symmetric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both bindings reach the same routines of the same library, so that they must agree to the last bit. */
@DisplayName("LAPACK by both routes")
class LapackTest {

    private static final BytedecoLapack BYTEDECO = new BytedecoLapack();

    @BeforeAll
    static void jblas_is_bound() {
        assumeTrue(NativeLibrary.description().route().equals("jblas"), "this JVM was told not to use jblas");
    }

    private static final JblasLapack JBLAS = new JblasLapack(BYTEDECO);

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60, 150})
    void products_agree(int n) {
        double[] a = gaussian(n, n + 3, 1).data;
        double[] b = gaussian(n + 3, n, 2).data;
        double[] viaJblas = new double[n * n];
        double[] viaBytedeco = new double[n * n];
        JBLAS.dgemm(false, false, n, n, n + 3, a, b, viaJblas);
        BYTEDECO.dgemm(false, false, n, n, n + 3, a, b, viaBytedeco);
        assertThat(viaJblas).containsExactly(viaBytedeco);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60, 150})
    void eigenvalues_and_cholesky_factors_agree(int n) {
        double[] vectors1 = symmetric(n, 3).data;
        double[] vectors2 = vectors1.clone();
        double[] values1 = new double[n];
        double[] values2 = new double[n];
        assertThat(JBLAS.dsyevd(true, n, vectors1, values1)).isZero();
        assertThat(BYTEDECO.dsyevd(true, n, vectors2, values2)).isZero();
        assertThat(values1).containsExactly(values2);
        assertThat(vectors1).containsExactly(vectors2);

        double[] factor1 = positiveDefinite(n, 4).data;
        double[] factor2 = factor1.clone();
        assertThat(JBLAS.dpotrf(n, factor1)).isZero();
        assertThat(BYTEDECO.dpotrf(n, factor2)).isZero();
        assertThat(factor1).containsExactly(factor2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60, 150})
    void orthogonal_factors_and_least_squares_agree(int n) {
        int m = n + 7;
        double[] q1 = gaussian(m, n, 5).data;
        double[] q2 = q1.clone();
        double[] a1 = q1.clone();
        double[] a2 = q1.clone();
        double[] tau1 = new double[n];
        double[] tau2 = new double[n];
        assertThat(JBLAS.dgeqrf(m, n, q1, tau1) + JBLAS.dorgqr(m, n, q1, tau1)).isZero();
        assertThat(BYTEDECO.dgeqrf(m, n, q2, tau2) + BYTEDECO.dorgqr(m, n, q2, tau2))
                .isZero();
        assertThat(q1).containsExactly(q2);

        double[] b1 = gaussian(m, 2, 6).data;
        double[] b2 = b1.clone();
        int[] rank1 = new int[1];
        int[] rank2 = new int[1];
        assertThat(JBLAS.dgelsd(m, n, 2, a1, b1, new double[n], 1e-12, rank1)).isZero();
        assertThat(BYTEDECO.dgelsd(m, n, 2, a2, b2, new double[n], 1e-12, rank2))
                .isZero();
        assertThat(b1).containsExactly(b2);
        assertThat(rank1).containsExactly(rank2);
    }
}
