package mdl.book.command;

import java.util.List;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;

/** Two chapters of one statement each. */
final class ToyChapters {

    private ToyChapters() {}

    /** The mean of Gaussian draws is the claimed one; the control shifts them. */
    @Notes(id = "toy-mean", name = "A mean", section = "0.1", items = "Remark 0", sources = "nobody")
    public record ToyMeanStatement(
            @Parameter("number of draws, at least 30") int drawCount,
            @Parameter("claimed mean") double mean) implements Statement {

        public ToyMeanStatement() {
            this(100, 0);
        }

        public ToyMeanStatement {
            Inputs.atLeast("drawCount", drawCount, 30);
            Inputs.within("mean", mean, -10, 10);
        }

        @Override
        public Evidence examine(Randomness random) {
            return Evidence.that(hasMean(0, random))
                    .failsWith("draws shifted by 20", hasMean(20, random))
                    .shows("size", () -> Quantity.of(drawCount, 3));
        }

        private Expectation hasMean(double shift, Randomness random) {
            return Expectation.of(
                    "the mean is as claimed",
                    mean,
                    random.sample(drawCount, generator -> shift + generator.nextGaussian()));
        }
    }

    /** What the notes do not have names only a chapter. */
    @Notes(
            id = "toy-extra",
            name = "More",
            section = "0",
            items = {})
    public record ToyExtraStatement() implements Statement {

        @Override
        public Evidence examine(Randomness random) {
            return new ToyMeanStatement().examine(random);
        }
    }

    record Toys() implements Chapter {

        @Override
        public String number() {
            return "0";
        }

        @Override
        public String title() {
            return "Toys";
        }

        @Override
        public List<Statement> statements() {
            return List.of(new ToyMeanStatement());
        }
    }

    record Extras() implements Chapter {

        @Override
        public String number() {
            return "0";
        }

        @Override
        public String title() {
            return "Extras";
        }

        @Override
        public List<Statement> statements() {
            return List.of(new ToyExtraStatement());
        }
    }
}
