package mdl.book;

import java.io.IOException;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;

/** KaTeX inside GraalJS: starting it takes seconds, so only formulas that the cache lacks come here. */
final class KatexEngine implements AutoCloseable {

    private final Context context;
    private final Value render;

    /** @throws IOException if the WebJar of KaTeX is not on the class path */
    KatexEngine(KatexFiles files, Map<String, String> macros) throws IOException {
        context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        context.eval("js", files.script());
        context.getBindings("js").putMember("macros", ProxyObject.fromMap(Map.copyOf(macros)));
        render = context.eval("js", Resources.text("katex-render.js"));
    }

    /**
     * HTML and MathML of a formula.
     *
     * @throws IllegalArgumentException with KaTeX's message if the TeX is wrong
     */
    String render(Inset.Formula formula) {
        try {
            return render.execute(formula.tex(), formula.display()).asString();
        } catch (PolyglotException e) {
            throw new IllegalArgumentException(plain(e.getMessage()), e);
        }
    }

    /** KaTeX's message without its prefixes, and without the combining marks by which it underlines the fault. */
    private static String plain(String message) {
        return "KaTeX: " + message.replaceFirst("^.*KaTeX parse error: ", "").replace("\u0332", "");
    }

    @Override
    public void close() {
        context.close();
    }
}
