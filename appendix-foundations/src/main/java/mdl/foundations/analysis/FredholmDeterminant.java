package mdl.foundations.analysis;

import java.util.function.DoubleBinaryOperator;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.SymmetricEigen;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.jblas.DoubleMatrix;

/**
 * The eigenvalues λⱼ of an integral operator with a symmetric kernel K on [a, b], from which det(I − zK) = Π(1 − zλⱼ)
 * follows.
 *
 * <p>They are those of the matrix √wᵢ K(xᵢ, xⱼ) √wⱼ with the nodes and weights of Gauss and Legendre; for an analytic kernel
 * the error of the determinant falls exponentially with the number of nodes (Bornemann, 2010).
 */
public final class FredholmDeterminant {

    /** The library knows no rule with more. */
    private static final int MOST_NODES = 1000;

    private FredholmDeterminant() {}

    /**
     * The eigenvalues of the discretised operator, ascending; costs nodes²/2 evaluations of the kernel and nodes³.
     *
     * @param kernel K, symmetric
     * @param nodes from 1 to 1000
     * @throws IllegalArgumentException if there is no node or more than 1000, or the interval is empty or infinite
     */
    public static double[] eigenvalues(DoubleBinaryOperator kernel, double a, double b, int nodes) {
        if (nodes < 1 || !(a < b) || Double.isInfinite(b - a)) {
            throw new IllegalArgumentException("a determinant on [" + a + ", " + b + "] with " + nodes
                    + " nodes needs a finite interval and at least one node");
        }
        Inputs.within("nodes", nodes, 1, MOST_NODES);
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodes, a, b);
        DoubleMatrix matrix = new DoubleMatrix(nodes, nodes);
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j <= i; j++) {
                double entry = Math.sqrt(rule.getWeight(i) * rule.getWeight(j))
                        * kernel.applyAsDouble(rule.getPoint(i), rule.getPoint(j));
                matrix.put(i, j, entry);
                matrix.put(j, i, entry);
            }
        }
        return SymmetricEigen.valuesOf(matrix);
    }
}
