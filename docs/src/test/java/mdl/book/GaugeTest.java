package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import mdl.foundations.statement.EvidenceReport.ClaimReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaugeTest {

    @ParameterizedTest
    @CsvSource({
        "identity, true, 1, 1, 1e-9, , 50",
        "expectation, true, 1, 1.5, 0.2, 1e-3, 62.5",
        "expectation, true, 1, 0.5, 0.2, 1e-3, 37.5",
        "rate, true, -1, -1.25, 0.5, , 37.5",
        "bound, true, 4, 2, 0, , 37.5",
        "limit, true, 3, 2, 1, , 37.5",
        "bound, true, 0, 0, 0, , 0",
        "identity, false, 1, 9, 1e-9, , 96",
        "identity, false, 9, 1, 1e-9, , 4",
    })
    void the_dot_stands_where_the_share_of_what_is_allowed_is(
            String shape, boolean holds, double predicted, double observed, double error, Double p, double percent) {
        ClaimReport claim = new ClaimReport(shape, "s", holds, predicted, observed, error, 30, p, "r");

        assertThat(Gauge.of(claim).percent()).isEqualTo(percent == 0 ? 4 : percent);
    }

    @ParameterizedTest
    @CsvSource({"limit, 0.5", "limit, 7", "expectation, 1e-3", "expectation, 1e-9", "identity, 2"})
    void it_never_contradicts_the_verdict(String shape, double number) {
        Double p = shape.equals("expectation") ? number : null;

        Gauge holds = Gauge.of(new ClaimReport(shape, "s", true, 1, number, 1, 30, p, "r"));
        Gauge fails = Gauge.of(new ClaimReport(shape, "s", false, 1, number, 1, 30, p, "r"));

        assertThat(Math.abs(holds.percent() - 50)).isLessThan(50);
        assertThat(holds.percent()).isLessThan(75);
        assertThat(fails.percent() > 75 || !fails.oneSided() && fails.percent() < 25)
                .isTrue();
    }
}
