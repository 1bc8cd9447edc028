package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The finished book in a browser without a network, and a planted fault for everything that is looked for. */
@Tag("browser")
class BrowserGateTest {

    private static final int AT_ONCE = 2;
    private static final Path BOOK = Path.of("target/book").toAbsolutePath();

    @TempDir
    static Path profile;

    private static Chromium browser;
    private static String axe;
    /** One for each page that is looked at at the same time. */
    private static BlockingQueue<PageAudit> audits;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        Optional<BrowserProgram> program = BrowserProgram.find(System.getenv("PATH"));
        if (program.isEmpty()) {
            System.err.println("The pages are not looked at in a browser: there is no Chromium on the PATH.");
        }
        assumeTrue(program.isPresent(), "there is no Chromium on the PATH");
        browser = Chromium.start(program.get(), profile);
        axe = Resources.text("/axe.min.js");
        String script = axe + ";\n" + Resources.text("page-audit.js");
        audits = new ArrayBlockingQueue<>(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            audits.add(new PageAudit(browser.tab(), script));
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(BOOK)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(BOOK::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @Execution(ExecutionMode.CONCURRENT)
    void a_page_of_the_book_has_no_fault(Path page) throws InterruptedException {
        assertThat(faults(BOOK.resolve(page))).as(page.toString()).isEmpty();
    }

    @Test
    void a_page_without_faults_passes() throws Exception {
        assertThat(faults(page("<p>Nothing is wrong.</p>"))).isEmpty();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @CsvSource(delimiter = '|', textBlock = """
            <img src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='>           | in light, image-alt
            <p style='color:#bbb;background:#fff'>pale</p>                              | in light, color-contrast
            <style>@media (prefers-color-scheme:dark){p{color:#444;background:#222}}</style><p>dim</p> | in dark, color-contrast
            <p style='color:#bbb;display:none'>pale</p><p style='color:#bbb'>pale</p>   | in light, color-contrast
            <p style='color:#bbb'>x</p><p style='color:#bbb'>pale</p><p style='color:#bbb'>y</p> | in light, color-contrast
            <p>text</p><div style='background:#555'><p>text</p></div><p>text</p>        | in light, color-contrast
            <p style='color:#bbb'><span class=katex-html aria-hidden=true>a</span></p>  | in light, color-contrast
            <span class=katex-html aria-hidden=true>a<span style='color:#bbb'>pale</span>c</span> | in light, color-contrast
            <style>@media (prefers-color-scheme:dark){body{background:#222;color:#eee}i{color:#444}}</style><span class=katex-html aria-hidden=true>a<i>dim</i></span> | in dark, color-contrast
            <style>@media (prefers-color-scheme:dark){a{color:#eee;text-decoration:none}}</style><p>A <a href='#'>link</a> in text.</p> | in dark, link-in-text-block
            <h4>too deep</h4>                                                           | in light, heading-order
            <input>                                                                     | in light, label
            <article><details><summary>s</summary><img src='data:,'></details></article> | in light, image-alt
            <script>console.error('planted')</script>                                   | console error: planted
            <script>null.planted</script>                                               | a script fails: TypeError
            <img src='https://example.org/a.png' alt='a'>                               | the page asks a network for https://example.org/a.png
            <script src='gone.js'></script>                                             | gone.js fails: net::ERR_FILE_NOT_FOUND
            <p style='height:500px'>tall</p><script>requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => { document.querySelector('p').style.marginTop = '300px' })))</script> | the layout shifts by
            <div style='width:700px'>wide</div>                                         | 390
            """)
    void a_planted_fault_is_found(String html, String fault) throws Exception {
        assertThat(faults(page(html))).anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void search_is_a_combobox_that_works_by_keyboard() throws Exception {
        Tab tab = browser.tab();
        tab.open(BOOK.resolve("index.html"));

        tab.press("/");
        tab.type("semicircle law");
        tab.await("document.querySelectorAll('[role=option]').length > 1");
        String first = active(tab);
        tab.press("ArrowDown");
        String second = active(tab);

        assertThat(first).isNotBlank().isNotEqualTo(second);
        assertThat(tab.evaluate("document.activeElement.getAttribute('aria-expanded')")
                        .asText())
                .isEqualTo("true");
        assertThat(axe(tab)).isEqualTo("[]");
        tab.press("Escape");
        assertThat(tab.evaluate("document.querySelector('[role=listbox]').hidden")
                        .asBoolean())
                .isTrue();
        tab.type("Wigner semicircle");
        tab.await("document.querySelectorAll('[role=option]').length > 0");
        tab.press("Enter");
        tab.await("location.pathname.endsWith('random-matrices.html') && document.querySelector('article')");
        assertThat(tab.evaluate("location.hash").asText()).isEqualTo("#semicircle-law");
    }

    @Test
    void a_link_to_another_page_shows_a_preview_on_focus_and_escape_hides_it() throws Exception {
        Tab tab = browser.tab();
        tab.open(BOOK.resolve("index.html"));

        tab.press("Tab");
        tab.evaluate("document.querySelector('article a[data-preview]').focus({focusVisible: true})");
        tab.await("document.querySelector('.preview').textContent.includes('Loureiro')");
        assertThat(axe(tab)).isEqualTo("[]");
        tab.press("Escape");

        assertThat(tab.evaluate("document.querySelector('.preview').hidden").asBoolean())
                .isTrue();
    }

    @Test
    void arrow_keys_turn_pages() throws Exception {
        Tab tab = browser.tab();
        tab.open(BOOK.resolve("index.html"));
        String next = tab.evaluate("document.querySelector('.neighbours a[rel=next]').pathname")
                .asText();

        tab.press("ArrowRight");
        tab.await("location.pathname === '" + next + "'");
    }

    @Test
    void without_scripts_text_formulas_menu_and_evidence_are_there_and_nothing_is_dead() throws Exception {
        Tab tab = browser.tab();
        tab.scripts(false);
        tab.width(390);
        tab.open(BOOK.resolve("random-matrices.html"));

        assertThat(tab.evaluate("document.querySelectorAll('.search input, .progress, .preview').length")
                        .asInt())
                .isZero();
        assertThat(tab.evaluate("getComputedStyle(document.querySelector('.theme')).display")
                        .asText())
                .isEqualTo("none");
        assertThat(tab.evaluate("document.querySelector('.katex-html').getBoundingClientRect().height > 10")
                        .asBoolean())
                .isTrue();
        for (String fold : List.of(".menu", ".evidence", ".run-chip")) {
            assertThat(tab.evaluate("(() => { const fold = document.querySelector('" + fold + "');"
                                    + " fold.querySelector('summary').click(); return fold.open"
                                    + " && fold.lastElementChild.getBoundingClientRect().height > 10; })()")
                            .asBoolean())
                    .as(fold)
                    .isTrue();
        }
    }

    private static List<String> faults(Path page) throws InterruptedException {
        PageAudit audit = audits.take();
        try {
            return audit.faults(page);
        } finally {
            audits.add(audit);
        }
    }

    private static String active(Tab tab) {
        return tab.evaluate(
                        "document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).textContent")
                .asText();
    }

    private static String axe(Tab tab) {
        tab.evaluate(axe + "; 0");
        return tab.evaluate(
                        "axe.run({preload: false}).then(result => result.violations.map(fault => fault.id + ' ' + fault.nodes[0].target))")
                .toString();
    }

    private Path page(String html) throws IOException {
        return Files.writeString(
                folder.resolve("page.html"),
                "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><meta name=viewport content='width=device-width'>"
                        + "<meta name=color-scheme content='light dark'><title>t</title></head><body><main><h1>t</h1><p>text</p>"
                        + html + "</main></body></html>");
    }
}
