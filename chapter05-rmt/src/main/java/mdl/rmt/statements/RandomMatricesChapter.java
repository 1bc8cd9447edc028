package mdl.rmt.statements;

import java.util.List;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.Statement;

/** Chapter 5 of the notes: spectra of large random matrices. */
public final class RandomMatricesChapter implements Chapter {

    @Override
    public String number() {
        return "5";
    }

    @Override
    public String title() {
        return "Random matrices";
    }

    @Override
    public List<Statement> statements() {
        return List.of(
                new EmpiricalSpectralMeasureStatement(),
                new StieltjesPropertiesStatement(),
                new StieltjesInversionStatement(),
                new StieltjesContinuityStatement(),
                new GoePropertiesStatement(),
                new SemicircleLawStatement(),
                new GaussianLipschitzTailStatement(),
                new StieltjesLipschitzConcentrationStatement(),
                new HansonWrightStatement(),
                new WeylInterlacingStatement(),
                new SemicircleFixedPointStatement(),
                new LocalLawAndEdgeStatement(),
                new WignerUniversalityStatement(),
                new ClassicalCovarianceStatement(),
                new SubgaussianCovarianceBoundStatement(),
                new ShermanMorrisonLeaveOneOutStatement(),
                new AnisotropicLawStatement(),
                new MarchenkoPasturLawStatement(),
                new TwoResolventEquivalentStatement(),
                new GeneralizedMpDensityStatement(),
                new BbpTransitionStatement());
    }
}
