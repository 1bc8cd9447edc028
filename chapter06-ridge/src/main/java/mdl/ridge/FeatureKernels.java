package mdl.ridge;

import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * The exact second moments E σ(⟨w_j, z⟩/√d)σ(⟨w_k, z⟩/√d), z ~ N(0, I_d), of random features, where they have a closed form.
 *
 * <p>With S = WWᵀ/d and ρ the correlation S_jk/√(S_jj S_kk), for erf it is (2/π) arcsin(2S_jk/√((1 + 2S_jj)(1 + 2S_kk))) (Williams, 1998), and for ReLU
 * √(S_jj S_kk)(√(1 − ρ²) + (π − arccos ρ)ρ)/(2π) (Cho and Saul, 2009). Notes: 6.4.8.
 */
public enum FeatureKernels {
    /** The arcsine kernel. */
    ERF {
        @Override
        double entry(double jk, double jj, double kk) {
            return 2 / Math.PI * Math.asin(clipped(2 * jk / Math.sqrt((1 + 2 * jj) * (1 + 2 * kk))));
        }
    },
    /** The arc-cosine kernel of degree one. */
    RELU {
        @Override
        double entry(double jk, double jj, double kk) {
            double size = Math.sqrt(jj * kk);
            double rho = size == 0 ? 0 : clipped(jk / size);
            return size * (Math.sqrt(1 - rho * rho) + (Math.PI - Math.acos(rho)) * rho) / (2 * Math.PI);
        }
    };

    abstract double entry(double jk, double jj, double kk);

    /**
     * The p × p matrix of second moments, in O(p²d) operations.
     *
     * @param weights W, p × d
     */
    public DoubleMatrix secondMoments(DoubleMatrix weights) {
        DoubleMatrix gram = MatrixProduct.outerGram(weights).divi(weights.columns);
        DoubleMatrix result = new DoubleMatrix(gram.rows, gram.columns);
        for (int k = 0; k < gram.columns; k++) {
            for (int j = 0; j <= k; j++) {
                double moment = entry(gram.get(j, k), gram.get(j, j), gram.get(k, k));
                result.put(j, k, moment);
                result.put(k, j, moment);
            }
        }
        return result;
    }

    private static double clipped(double correlation) {
        return Math.max(-1, Math.min(1, correlation));
    }
}
