package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    private static final List<String> COLUMNS = List.of("id", "text");

    private final Problems problems = new Problems();

    @Test
    void a_quoted_cell_holds_commas_and_quotes() {
        List<CsvRow> rows = read("id,text", "1,\"a, \"\"b\"\"\"", "2,", "3,\"\"");

        assertThat(rows).extracting(row -> row.get("text")).containsExactly("a, \"b\"", "", "");
        assertThat(rows.get(1).place()).isEqualTo(new Place("table.csv", 3));
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void a_row_with_too_many_cells_is_named_by_its_line() {
        assertThat(read("id,text", "1,$f(x,y)$")).isEmpty();
        assertThat(problems.found()).hasToString("[table.csv:2: the row has 3 cells, the table 2 columns]");
    }

    @Test
    void a_table_must_have_its_columns() {
        assertThat(read("id,words", "1,a")).isEmpty();
        assertThat(read()).isEmpty();
        assertThat(problems.found()).hasToString("[table.csv:1: the columns must be id,text]");
    }

    @Test
    void a_column_that_is_not_there_is_a_mistake_of_the_program() {
        CsvRow row = read("id,text", "1,a").get(0);

        assertThatThrownBy(() -> row.get("page")).hasMessage("there is no column 'page'");
    }

    private List<CsvRow> read(String... lines) {
        return Csv.rows("table.csv", List.of(lines), COLUMNS, problems);
    }
}
