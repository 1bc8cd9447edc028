package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mdl.foundations.statement.Rounding;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of times, from tables that a benchmark could have written. */
class SpeedTest {

    private static final String PATHS =
            "path,label,title,size,order,operations,power\nproduct,AB,a product,n,3,2,3\nhistogram,bars,a histogram,d,1,,\n";
    private static final String TIMES = "path,size,nanoseconds,error\n"
            + "product,100,2e5,1\nproduct,200,16e5,1\nproduct,400,128e5,1\n"
            + "histogram,4000,400,1\nhistogram,1000,100,1\nhistogram,2000,200,1\n";

    @TempDir
    Path root;

    private final Problems problems = new Problems();

    @Test
    void an_exact_power_has_its_exponent_and_no_interval() throws IOException {
        tables(PATHS, TIMES);
        HotPath product = Speed.read(root, problems).paths().get(0);
        // Three logarithms of relative accuracy 2⁻⁵³, of numbers below 17, over a spread of log 4.
        assertThat(product.times().growth().getSlope()).isCloseTo(3, within(3 * 17 * Math.ulp(1.0)));
        assertThat(product.rate())
                .isCloseTo(10, within(Rounding.of(2).withScale(10).tolerance()));
    }

    @Test
    void the_page_has_a_row_for_every_path_and_a_rate_where_operations_are_counted() throws IOException {
        tables(PATHS, TIMES);
        Element page = new SpeedPart(root, problems).build(new Place("page.adoc", 1));
        assertThat(page.select(".growth tbody tr").eachText())
                .containsExactly(
                        "a product n = 400 12.8 ms 3.00 ± 0.00 3", "a histogram d = 4000 0.400 µs 1.00 ± 0.00 1");
        assertThat(page.select(".rates tbody tr").eachText()).containsExactly("a product 10 100 %");
        assertThat(page.select(".facts tr").eachText()).containsExactly("Processor one");
        assertThat(page.select("svg > title").eachText())
                .containsExactly(
                        "Times that grow with the power 3 of the size", "Times that grow with the power 1 of the size");
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void a_path_without_times_and_times_without_a_path_are_named() throws IOException {
        tables(PATHS + "kappa,κ,κ,d,1,,\n", TIMES + "spectrum,1,1,1\n");
        Speed.read(root, problems);
        assertThat(problems.found())
                .extracting(Problem::toString)
                .containsExactly(
                        "paths.csv:4: there are 0 times of 'kappa', but three are needed",
                        "benchmarks.csv:8: there is no path 'spectrum'");
    }

    @Test
    void what_is_not_a_number_is_named() throws IOException {
        tables(PATHS, TIMES.replace("16e5", "fast"));
        Speed.read(root, problems);
        assertThat(problems.found()).extracting(Problem::toString).contains("benchmarks.csv:3: 'fast' is not a number");
    }

    private void tables(String paths, String times) throws IOException {
        Path folder = Files.createDirectories(root.resolve("docs/src/docs/speed"));
        Files.writeString(folder.resolve("paths.csv"), paths);
        Files.writeString(folder.resolve("benchmarks.csv"), times);
        Files.writeString(folder.resolve("machine.csv"), "name,value\nProcessor,one\n");
    }
}
