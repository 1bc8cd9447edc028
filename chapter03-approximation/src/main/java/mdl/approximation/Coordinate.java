package mdl.approximation;

import mdl.foundations.input.Inputs;

/**
 * An increasing function u from [0, 1] onto itself whose powers span a class of ridge functions.
 *
 * <p>Products of u(x_1), …, u(x_d) and constants are an algebra that separates points. Notes: Theorem 3.
 */
public enum Coordinate {
    /** u(x) = x: the algebra of polynomials. */
    POLYNOMIAL {
        @Override
        public double at(double x) {
            return x;
        }

        @Override
        public double inverse(double u) {
            Inputs.within("u", u, 0, 1);
            return u;
        }

        @Override
        public double slope() {
            return 1;
        }
    },
    /** u(x) = (1 − cos πx)/2: sums of cos⟨w, x⟩ with w in πℤ^d. */
    COSINE {
        @Override
        public double at(double x) {
            double sine = Math.sin(Math.PI * x / 2);
            return Math.min(1, sine * sine);
        }

        @Override
        public double inverse(double u) {
            Inputs.within("u", u, 0, 1);
            return Math.min(1, 2 / Math.PI * Math.asin(Math.sqrt(u)));
        }

        @Override
        public double slope() {
            return Math.PI / 2;
        }
    },
    /** u(x) = (eˣ − 1)/(e − 1): sums of e^{⟨w, x⟩} with w in ℕ^d. */
    EXPONENTIAL {
        @Override
        public double at(double x) {
            return Math.min(1, Math.expm1(x) / Math.expm1(1));
        }

        @Override
        public double inverse(double u) {
            Inputs.within("u", u, 0, 1);
            return Math.min(1, Math.log1p(u * Math.expm1(1)));
        }

        @Override
        public double slope() {
            return Math.E / Math.expm1(1);
        }
    };

    /** u(x) for x in [0, 1]. */
    public abstract double at(double x);

    /**
     * The x with u(x) = u.
     *
     * @throws IllegalArgumentException if u lies outside [0, 1]
     */
    public abstract double inverse(double u);

    /** The largest u′. */
    public abstract double slope();
}
