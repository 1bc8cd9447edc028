package mdl.ridge.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.ExcessRisk;
import mdl.ridge.HeadAndTail;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgeRiskEquivalent;

/** The bounds behind benign overfitting, on a grid of spectra, sample sizes and penalties. */
record BenignBounds(List<HeadAndTail> cuts) {

    private static final int DIMENSION = 600;
    private static final int[] SAMPLES = {10, 50, 250};
    private static final double[] PENALTIES = {0, 1e-6, 1e-3, 0.1, 10};

    /** Flat, polynomial, geometric and stepped spectra, n below and λ from 0 on. */
    static BenignBounds onGrid() {
        double[] target = new double[DIMENSION];
        Arrays.setAll(target, k -> Math.cos(k) / Math.sqrt(k + 1));
        List<HeadAndTail> cuts = new ArrayList<>();
        for (CovarianceSpectrum spectrum : spectra()) {
            for (int n : SAMPLES) {
                for (double lambda : PENALTIES) {
                    cuts.add(HeadAndTail.of(new LinearModel(spectrum, target, 1), n, lambda));
                }
            }
        }
        return new BenignBounds(List.copyOf(cuts));
    }

    private static List<CovarianceSpectrum> spectra() {
        double[] steps = new double[DIMENSION];
        Arrays.setAll(steps, k -> k < 5 ? 100 : 0.001);
        double[] geometric = new double[DIMENSION];
        Arrays.setAll(geometric, k -> Math.exp(-k));
        double[] overFlat = new double[DIMENSION];
        Arrays.setAll(overFlat, k -> Math.exp(-k) + 0.001);
        return List.of(
                CovarianceSpectrum.isotropic(DIMENSION),
                CovarianceSpectrum.powerLaw(DIMENSION, 0.5),
                CovarianceSpectrum.powerLaw(DIMENSION, 1),
                CovarianceSpectrum.powerLaw(DIMENSION, 2),
                new CovarianceSpectrum(steps),
                new CovarianceSpectrum(geometric),
                new CovarianceSpectrum(overFlat));
    }

    Bound secondDegrees() {
        return bound(
                "$\\Tr Σ^2(Σ+κ)^{-2}\\le n(1-λ/κ)\\le n$",
                cuts,
                cut -> cut.model().spectrum().secondDegreesOfFreedom(cut.kappa()) / cut.samples(),
                cut -> 1 - cut.penalty() / cut.kappa());
    }

    Bound variance() {
        return variance(
                "+4\\bigl(\\frac{λ_{k_\\star}}{λ_{k_\\star+1}}\\bigr)^2\\frac{n}{r(k_\\star)}",
                BenignBounds::corrected);
    }

    Bound varianceOfHead() {
        return variance("", cut -> cut.varianceBound(0));
    }

    private Bound variance(String tailShare, ToDoubleFunction<HeadAndTail> claimed) {
        return bound(
                "$\\mathsf V\\le c_\\starσ^2\\bigl[\\frac{k_\\star}{n}" + tailShare + "\\bigr]$ if $k_\\star\\ge1$",
                withHead(),
                cut -> risk(cut).variance(),
                claimed);
    }

    Bound varianceWithoutRatio() {
        return bound(
                "$\\mathsf V\\le c_\\starσ^2\\bigl[\\frac{k_\\star}{n}+4\\frac{n}{r(k_\\star)}\\bigr]$ for every $k_\\star$",
                cuts,
                cut -> risk(cut).variance(),
                HeadAndTail::varianceBound);
    }

    Bound bias() {
        return bias("+\\norm{θ_{>k_\\star}}_Σ^2", HeadAndTail::biasBound);
    }

    Bound biasOfHead() {
        return bias("", cut -> headOnly(cut).biasBound());
    }

    private Bound bias(String tail, ToDoubleFunction<HeadAndTail> claimed) {
        return bound(
                "$\\mathsf B\\le c_\\star\\bigl[λ_{k_\\star}^2\\norm{θ_{\\le k_\\star}}_{Σ^{-1}}^2" + tail + "\\bigr]$",
                cuts,
                cut -> risk(cut).bias(),
                claimed);
    }

    /** The same cut for a target without its part in the tail. */
    private static HeadAndTail headOnly(HeadAndTail cut) {
        LinearModel model = cut.model();
        double[] target = model.target().clone();
        Arrays.fill(target, cut.cut(), target.length, 0);
        return new HeadAndTail(
                new LinearModel(model.spectrum(), target, model.noise()),
                cut.samples(),
                cut.penalty(),
                cut.kappa(),
                cut.constant(),
                cut.cut());
    }

    /** The share of the samples that k⋆/2 + Σ_{l&gt;k⋆} λ_l/(2s) takes. */
    Bound upper(String scale, ToDoubleFunction<HeadAndTail> s) {
        return bound(
                "$\\frac{k_\\star}{2}+\\sum_{ℓ>k_\\star}\\frac{λ_ℓ}{2" + scale + "}\\le n$ if $k_\\star\\ge1$",
                withHead(),
                cut -> cut.atMostSamples(s.applyAsDouble(cut)) / cut.samples(),
                cut -> 1);
    }

    Bound shareOfSamples(String least, double share) {
        return bound(
                "$" + least + "\\le\\Tr Σ(Σ+κ)^{-1}$ if $λ\\leκ/2$",
                lightlyPenalised(),
                cut -> share,
                cut -> cut.model().spectrum().firstDegreesOfFreedom(cut.kappa()) / cut.samples());
    }

    Bound lower() {
        return lower("$n\\le2k_\\star+2\\sum_{ℓ>k_\\star}\\frac{λ_ℓ}{λ_{k_\\star+1}}$", 1);
    }

    Bound lowerWithoutTwo() {
        return lower("$n\\le k_\\star+\\sum_{ℓ>k_\\star}\\frac{λ_ℓ}{λ_{k_\\star+1}}$", 0.5);
    }

    private Bound lower(String inequality, double factor) {
        return bound(
                inequality + " if $λ\\leκ/2$",
                lightlyPenalised(),
                HeadAndTail::samples,
                cut -> factor * cut.atLeastSamples());
    }

    /** The bound on V with the tail's share turned the right way round. */
    static double corrected(HeadAndTail cut) {
        return cut.varianceBound(
                4 * squaredRatio(cut) * cut.samples() / cut.tail().effectiveRank());
    }

    /** The bound on V as printed, where the effective rank multiplies. */
    static double printed(HeadAndTail cut) {
        return cut.varianceBound(squaredRatio(cut) * cut.samples() * cut.tail().effectiveRank());
    }

    private static double squaredRatio(HeadAndTail cut) {
        double ratio = cut.smallestOfHead() / cut.tail().largest();
        return ratio * ratio;
    }

    private static ExcessRisk risk(HeadAndTail cut) {
        return new RidgeRiskEquivalent(cut.model(), cut.samples()).at(cut.penalty());
    }

    private List<HeadAndTail> withHead() {
        return cuts.stream().filter(cut -> cut.cut() >= 1).toList();
    }

    private List<HeadAndTail> lightlyPenalised() {
        return cuts.stream().filter(cut -> cut.penalty() <= cut.kappa() / 2).toList();
    }

    /** The ratio of the two sides is at most one; each is a sum of d terms of one sign. */
    private static Bound bound(
            String sentence,
            List<HeadAndTail> cuts,
            ToDoubleFunction<HeadAndTail> observed,
            ToDoubleFunction<HeadAndTail> claimed) {
        return Bound.always(
                sentence,
                cuts.stream()
                        .mapToDouble(cut -> observed.applyAsDouble(cut) / claimed.applyAsDouble(cut))
                        .toArray(),
                cuts.stream().mapToDouble(cut -> 1).toArray(),
                Rounding.of(DIMENSION));
    }
}
