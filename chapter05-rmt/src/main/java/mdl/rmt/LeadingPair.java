package mdl.rmt;

import mdl.foundations.linalg.SymmetricTridiagonal;

/**
 * The largest eigenvalue of a symmetric matrix and the part of its eigenvector along one direction.
 *
 * @param eigenvalue the largest eigenvalue λ
 * @param overlap ⟨v, u⟩² for its unit eigenvector u and the unit direction v
 */
public record LeadingPair(double eigenvalue, double overlap) {

    /**
     * The largest eigenvalue of a tridiagonal matrix T and the squared first coordinate of its eigenvector, in O(d)
     * operations.
     *
     * <p>The eigenvalue is found by bisection of the Sturm count. The pivots from the last row upwards, q_i = T_ii − λ −
     * T_{i,i+1}²/q_{i+1}, end in q₁ = 1/((T − λ)⁻¹)₁₁, so that the residue of the resolvent gives u₁² = −1/q₁′(λ).
     */
    // tag::pair[]
    public static LeadingPair of(SymmetricTridiagonal matrix) {
        double[] diagonal = matrix.diagonal();
        double[] offDiagonal = matrix.offDiagonal();
        double eigenvalue = matrix.eigenvalue(matrix.order());
        int last = diagonal.length - 1;
        double pivot = diagonal[last] - eigenvalue;
        double slope = -1;
        for (int i = last - 1; i >= 0; i--) {
            double ratio = offDiagonal[i] / pivot;
            pivot = diagonal[i] - eigenvalue - ratio * offDiagonal[i];
            slope = ratio * ratio * slope - 1;
        }
        return new LeadingPair(eigenvalue, -1 / slope);
    }
    // end::pair[]
}
