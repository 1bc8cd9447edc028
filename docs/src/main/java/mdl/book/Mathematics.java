package mdl.book;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Renders formulas at build time, so that pages need no script.
 *
 * @param files KaTeX
 * @param macros the TeX macros of the book
 * @param cache the formulas rendered before
 */
record Mathematics(KatexFiles files, Map<String, String> macros, RenderCache cache) {

    /**
     * KaTeX with the book's macros, and the formulas rendered before.
     *
     * @throws IOException if KaTeX or the macros are not on the class path
     */
    static Mathematics withCache(RenderCache cache) throws IOException {
        KatexFiles files = KatexFiles.find();
        Map<String, String> macros =
                new ObjectMapper().readValue(Resources.bytes("katex-macros.json"), new TypeReference<>() {});
        return new Mathematics(files, macros, cache);
    }

    /**
     * HTML and MathML of every formula.
     *
     * @param problems receives TeX that KaTeX refuses; its formula is missing from the result
     * @throws IOException if the cache cannot be read or written
     */
    Map<Inset.Formula, String> render(List<Inset.Formula> formulas, Problems problems) throws IOException {
        Map<Inset.Formula, String> rendered = new HashMap<>();
        List<Inset.Formula> missing = new ArrayList<>();
        for (Inset.Formula formula : formulas) {
            cache.find(facts(formula)).ifPresentOrElse(html -> rendered.put(formula, html), () -> missing.add(formula));
        }
        if (missing.isEmpty()) {
            return rendered;
        }
        LeanFormula lean = LeanFormula.with(files.style());
        try (KatexEngine engine = new KatexEngine(files, macros)) {
            for (Inset.Formula formula : missing) {
                try {
                    String html = lean.of(engine.render(formula));
                    cache.store(facts(formula), html);
                    rendered.put(formula, html);
                } catch (IllegalArgumentException e) {
                    problems.add(formula.place(), e.getMessage());
                }
            }
        }
        return rendered;
    }

    /** What the look of a formula depends on. */
    List<String> facts(Inset.Formula formula) {
        return List.of(
                "formula",
                files.version(),
                Boolean.toString(formula.display()),
                new TreeMap<>(macros).toString(),
                formula.tex());
    }
}
