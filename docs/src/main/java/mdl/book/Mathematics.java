package mdl.book;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders formulas at build time, so that pages need no script.
 *
 * @param files KaTeX
 * @param macros the TeX macros of the book
 * @param cache the formulas rendered before
 */
record Mathematics(KatexFiles files, Map<String, String> macros, FormulaCache cache) {

    /**
     * KaTeX with the book's macros, and a cache in that folder.
     *
     * @throws IOException if KaTeX or the macros are not on the class path
     */
    static Mathematics withCache(Path folder) throws IOException {
        KatexFiles files = KatexFiles.find();
        Map<String, String> macros =
                new ObjectMapper().readValue(Resources.bytes("katex-macros.json"), new TypeReference<>() {});
        return new Mathematics(files, macros, new FormulaCache(folder, files.version(), macros));
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
            cache.find(formula).ifPresentOrElse(html -> rendered.put(formula, html), () -> missing.add(formula));
        }
        if (missing.isEmpty()) {
            return rendered;
        }
        try (KatexEngine engine = new KatexEngine(files, macros)) {
            for (Inset.Formula formula : missing) {
                try {
                    String html = engine.render(formula);
                    cache.store(formula, html);
                    rendered.put(formula, html);
                } catch (IllegalArgumentException e) {
                    problems.add(formula.place(), e.getMessage());
                }
            }
        }
        return rendered;
    }
}
