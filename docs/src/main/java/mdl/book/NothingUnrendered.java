package mdl.book;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** No markup of the manuscript reaches the reader as text; code may show anything. */
record NothingUnrendered() implements PageRule {

    private static final String CODE = "pre, code, svg, annotation, script, style, .dollar";

    private static final List<Pattern> MARKUP = List.of(
            Pattern.compile("\\{[A-Za-z][\\w-]*\\}"),
            Pattern.compile("\\$[^$\\s][^$]*\\$"),
            Pattern.compile("\\\\[\\[(].*\\\\[\\])]", Pattern.DOTALL),
            Pattern.compile("\\b[a-z]+:{1,2}[^\\s\\[\\]]*\\[[^\\]]*\\]?"),
            Pattern.compile("<<[^>]+>>"),
            Pattern.compile("include::\\S*"),
            Pattern.compile("[\uE000\uE001]"));

    @Override
    public Stream<String> faults(Path file, Document page) {
        return page.body()
                .nodeStream(TextNode.class)
                .flatMap(text -> MARKUP.stream()
                        .map(pattern -> pattern.matcher(text.getWholeText()))
                        .filter(Matcher::find)
                        .filter(found -> text.parent() == null || text.parent().closest(CODE) == null)
                        .map(found -> "unrendered markup '" + found.group() + "' in '" + around(found, text) + "'"));
    }

    private static String around(Matcher found, TextNode text) {
        String whole = text.getWholeText();
        return whole.substring(Math.max(0, found.start() - 30), Math.min(whole.length(), found.end() + 30))
                .strip();
    }
}
