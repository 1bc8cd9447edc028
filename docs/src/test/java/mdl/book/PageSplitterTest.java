package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageSplitterTest {

    private static final String BODY =
            "<div id=preamble><div class=sectionbody><p>Before. <a href='#b1'>b</a></p></div></div>"
                    + "<div class='sect1 chapter-1'><h2 id=a>1. A</h2><div class=sectionbody>"
                    + "<div class=sect2><h3 id=a1>1.1 A one</h3><p id=p>text <a href='#b1'>b</a> <a href='#a1'>a</a></p></div></div></div>"
                    + "<div class=sect1><h2 id=b>B</h2><div class=sectionbody><h3 id=b1>B one</h3></div></div>";

    private final List<Page> pages =
            PageSplitter.split(Jsoup.parseBodyFragment(BODY).body(), "Book");

    @Test
    void the_preamble_and_every_chapter_are_a_page() {
        assertThat(pages).extracting(Page::file).containsExactly("index.html", "a.html", "b.html");
        assertThat(pages).extracting(Page::plainTitle).containsExactly("Book", "1. A", "B");
        assertThat(pages.get(1).sections()).extracting(Page.Section::id).containsExactly("a1");
    }

    @Test
    void links_lead_across_pages_and_stay_within_one() {
        assertThat(pages.get(1).content().select("#p a").eachAttr("href")).containsExactly("b.html#b1", "#a1");
        assertThat(pages.get(0).content().select("p a").eachAttr("href")).containsExactly("b.html#b1");
    }

    @Test
    void headings_move_up_one_level_and_carry_a_permalink() {
        Element heading = pages.get(1).content().selectFirst("h2");

        assertThat(heading.id()).isEqualTo("a1");
        assertThat(heading.select("a.permalink").attr("href")).isEqualTo("#a1");
        assertThat(heading.select("a.permalink").attr("aria-label")).isEqualTo("Link to 1.1 A one");
    }
}
