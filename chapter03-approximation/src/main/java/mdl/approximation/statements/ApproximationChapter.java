package mdl.approximation.statements;

import java.util.List;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.Statement;

/** Chapter 3 of the notes: which functions a network can approach, and with how many neurons. */
public final class ApproximationChapter implements Chapter {

    @Override
    public String number() {
        return "3";
    }

    @Override
    public String title() {
        return "Approximation theory";
    }

    @Override
    public List<Statement> statements() {
        return List.of(
                new NormsOrderStatement(),
                new WeierstrassStatement(),
                new StoneWeierstrassStatement(),
                new BackpropagationStatement(),
                new StepNetworkStatement(),
                new SigmoidNetworkStatement(),
                new GridIndicatorsStatement(),
                new CosineAlgebraStatement(),
                new UniversalApproximationStatement(),
                new CompactnessNeededStatement(),
                new BarronNormStatement(),
                new InfiniteWidthRepresentationStatement(),
                new BarronTheoremStatement(),
                new DepthSeparationStatement(),
                new DeepSquareStatement());
    }
}
