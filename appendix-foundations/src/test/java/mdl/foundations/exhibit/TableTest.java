package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Table")
class TableTest {

    private static final Table TABLE = Table.of(
                    Column.named("law"),
                    Column.named("d"),
                    Column.named("error").in("nats"))
            .row(Cell.text("Wigner, \"GOE\""), Cell.count(1_000_000), Cell.estimate(0.1 + 0.2, 0.04))
            .row(Cell.text("Haar"), Cell.count(-5), Cell.number(1.2e-7, 3));

    @Test
    void the_csv_holds_exact_numbers_and_standard_errors_in_a_column_of_their_own() {
        assertThat(TABLE.csv()).isEqualTo("""
                law,d,error (nats),error standard error (nats)
                "Wigner, ""GOE""\",1000000,0.30000000000000004,0.04
                Haar,-5,1.2E-7,
                """);
    }

    @Test
    void the_text_is_aligned_for_the_terminal() {
        assertThat(TABLE.text()).isEqualTo("""
                law                  d  error (nats)
                Wigner, "GOE"  1000000   0.30 ± 0.04
                Haar                −5     1.20·10⁻⁷""");
    }

    @Test
    void the_json_holds_values_and_what_is_read() {
        assertThat(TABLE.json())
                .hasToString(
                        "{\"kind\":\"table\",\"columns\":[{\"name\":\"law\",\"unit\":\"\"},"
                                + "{\"name\":\"d\",\"unit\":\"\"},{\"name\":\"error\",\"unit\":\"nats\"}],\"rows\":["
                                + "[{\"text\":\"Wigner, \\\"GOE\\\"\"},{\"value\":1000000,\"text\":\"1000000\"},"
                                + "{\"value\":0.30000000000000004,\"standardError\":0.04,\"text\":\"0.30 ± 0.04\"}],"
                                + "[{\"text\":\"Haar\"},{\"value\":-5,\"text\":\"−5\"},{\"value\":1.2E-7,\"text\":\"1.20·10⁻⁷\"}]]}");
        assertThat(TABLE.files("t")).containsOnlyKeys("csv", "json");
        assertThat(TABLE.kind()).isEqualTo("table");
    }

    @Test
    void rows_given_to_the_constructor_are_copied() {
        List<List<Cell>> rows = new ArrayList<>(List.of(new ArrayList<>(List.of(Cell.count(1)))));
        Table table = new Table(List.of(Column.named("n")), rows);
        rows.get(0).set(0, Cell.count(2));
        rows.clear();
        assertThat(table).isEqualTo(Table.of(Column.named("n")).row(Cell.count(1)));
    }

    @Test
    void a_row_of_another_length_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.row(Cell.count(1)))
                .withMessage("Row 2 of the table has 1 cells, but there are 3 columns.");
    }

    @Test
    void no_columns_or_two_of_one_name_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(Table::of).withMessageContaining("at least one column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of(Column.named("d"), Column.named("d")))
                .withMessageContaining("\"d\" is there twice");
    }

    @Test
    void bad_heads_and_cells_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Column.named(" ")).withMessageContaining("blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Column.named(null))
                .withMessageContaining("blank");
        assertThatNullPointerException()
                .isThrownBy(() -> Column.named("d").in(null))
                .withMessageContaining("unit");
        assertThatNullPointerException().isThrownBy(() -> Cell.text(null)).withMessageContaining("words");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.number(Double.NaN, 3))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.number(1, 0)).withMessageContaining("1..17");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.estimate(1, -1))
                .withMessageContaining("-1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cell.Measured(Quantity.of(1, 1).withUnit("s")))
                .withMessageContaining("\"s\" belongs to the column");
        assertThatIllegalArgumentException().isThrownBy(() -> TABLE.files("")).withMessageContaining("prefix of ids");
    }
}
