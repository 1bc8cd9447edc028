package mdl.book.command;

import mdl.foundations.statement.Catalog;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An identifier that no chapter has; the sentence names those that begin alike, or else where to find them all. */
final class UnknownStatement extends ParameterException {

    private static final long serialVersionUID = 1;
    private static final int ALIKE = 3;

    UnknownStatement(CommandSpec spec, Catalog catalog, String id) {
        super(spec.commandLine(), "there is no statement '" + id + "'; " + hint(catalog, id));
    }

    private static String hint(Catalog catalog, String id) {
        String head = id.substring(0, Math.min(ALIKE, id.length()));
        var alike =
                catalog.ids().stream().filter(known -> known.startsWith(head)).toList();
        return alike.isEmpty() || head.isEmpty()
                ? "'companion list' prints them all"
                : "did you mean " + String.join(" or ", alike) + "?";
    }
}
