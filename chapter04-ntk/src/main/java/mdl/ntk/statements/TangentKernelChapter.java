package mdl.ntk.statements;

import java.util.List;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.Statement;

/** Chapter 4 of the notes: wide networks close to their initialisation, and away from it. */
public final class TangentKernelChapter implements Chapter {

    @Override
    public String number() {
        return "4";
    }

    @Override
    public String title() {
        return "Neural networks close to initialisation";
    }

    @Override
    public List<Statement> statements() {
        return List.of(
                new InitializationScalesStatement(),
                new GaussianProcessLimitStatement(),
                new LinearizationStatement(),
                new NoLinearizationWithOutputNonlinearityStatement(),
                new TangentKernelDynamicsStatement(),
                new TangentKernelLimitStatement(),
                new LazyTrajectoryStatement(),
                new DuConvergenceStatement(),
                new KernelRegressionLimitStatement(),
                new DeepKernelsStatement(),
                new LazyScaleStatement(),
                new MeanFieldLimitStatement());
    }
}
