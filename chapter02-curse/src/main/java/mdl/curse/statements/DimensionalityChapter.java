package mdl.curse.statements;

import java.util.List;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.Statement;

/** Chapter 2 of the notes: what high dimension makes hard, and what it makes easy. */
public final class DimensionalityChapter implements Chapter {

    @Override
    public String number() {
        return "2";
    }

    @Override
    public String title() {
        return "Curses and blessings of dimensionality";
    }

    @Override
    public List<Statement> statements() {
        return List.of(
                new DistanceConcentrationStatement(),
                new UnitBallVolumeStatement(),
                new KnnCurseStatement(),
                new GridSizeStatement(),
                new EmpiricalCovarianceUnreliableStatement(),
                new ThinShellStatement(),
                new JohnsonLindenstraussStatement(),
                new NearestNeighbourVsAmbientStatement(),
                new TransportVsMmdStatement(),
                new ParityGradientsStatement());
    }
}
