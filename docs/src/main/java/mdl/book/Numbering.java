package mdl.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mdl.foundations.statement.Catalog;
import mdl.foundations.statement.Chapter;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Numbers sections, equations, figures, tables and listings, and collects what a cross reference to each is called.
 *
 * <p>Sections count as in the notes. Equations are (5.1), (5.2), ... and figures 5.3.1, 5.3.2, ... by section: the notes
 * count them the other way round, so the two cannot be confused.
 */
final class Numbering {

    private static final Pattern CHAPTER = Pattern.compile("chapter-(\\w+)");
    private static final Pattern CITATION = Pattern.compile("\\[[^\\]]+\\]");

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Numbers a body in place; the labels are by id. */
    static Map<String, String> number(Element body, Catalog catalog) {
        Numbering numbering = new Numbering();
        body.select(".sect1").forEach(numbering::chapter);
        body.select("li a[id], p a[id]").forEach(numbering::citation);
        catalog.forms().forEach((id, form) -> numbering.labels.put(id, StatementBox.label(form.notes())));
        return numbering.labels;
    }

    /** The number of a chapter, from the role of its section; empty for other sections. */
    static String chapterNumber(Element section) {
        return section.classNames().stream()
                .map(CHAPTER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
    }

    private void chapter(Element section) {
        String chapter = chapterNumber(section);
        String current = chapter;
        for (Element element : section.select("h2, h3, h4, .equation[id], figure.exhibit, figure.listing")) {
            if (element.tagName().startsWith("h")) {
                current = heading(element, chapter);
            } else if (element.hasClass("equation")) {
                equation(element, chapter);
            } else {
                figure(element, current);
            }
        }
    }

    private String heading(Element heading, String chapter) {
        int level = heading.tagName().charAt(1) - '2';
        if (chapter.isEmpty()) {
            labels.put(heading.id(), heading.text());
            return "";
        }
        String number = level == 0 ? chapter : level == 1 ? next(chapter + ".") : next(latest(chapter + ".") + ".");
        labels.put(heading.id(), level == 0 ? Chapter.label(number) : "Section " + number);
        heading.prependChild(new TextNode(" "));
        heading.prependChild(new Element("span").addClass("section-number").text(number + (level == 0 ? "." : "")));
        return level == 0 ? number : level == 1 ? number : latest(chapter + ".");
    }

    private void equation(Element equation, String chapter) {
        String prefix = "equation " + (chapter.isEmpty() ? "" : chapter + ".");
        String number = "(" + next(prefix).substring("equation ".length()) + ")";
        labels.put(equation.id(), number);
        Element mark = equation.selectFirst(".equation-number");
        if (mark != null) {
            mark.text(number).attr("href", "#" + equation.id()).removeAttr("data-slot");
        }
    }

    private void figure(Element figure, String section) {
        String kind = figure.hasClass("listing") ? "Listing" : figure.hasClass("tabular") ? "Table" : "Figure";
        String number = next(kind + " " + (section.isEmpty() ? "" : section + "."));
        if (!figure.id().isEmpty()) {
            labels.put(figure.id(), number);
        }
        Element mark = figure.selectFirst("figcaption [data-slot=label]");
        if (mark != null) {
            mark.text(number + ".").removeAttr("data-slot");
        }
    }

    private void citation(Element anchor) {
        if (anchor.nextSibling() instanceof TextNode text) {
            Matcher citation = CITATION.matcher(text.getWholeText());
            if (citation.lookingAt()) {
                labels.put(anchor.id(), citation.group());
            }
        }
    }

    private String next(String prefix) {
        return prefix + counts.merge(prefix, 1, Integer::sum);
    }

    private String latest(String prefix) {
        return prefix + counts.getOrDefault(prefix, 0);
    }
}
