package mdl.foundations.statement;

import java.util.List;

/**
 * A chapter of the notes as a service: every module provides one, and the command line and the book find it by {@link
 * java.util.ServiceLoader}.
 */
public interface Chapter {

    /** The number in the notes: {@code "1"} to {@code "7"}, or {@code "A"} for the appendix. */
    String number();

    /** The title in this book. */
    String title();

    /** How the chapter of that number is referred to: "Chapter 5", "Appendix A". */
    static String label(String number) {
        return (Character.isDigit(number.charAt(0)) ? "Chapter " : "Appendix ") + number;
    }

    /** The chapter's statements in the notes' order, with the notes' own parameters. */
    List<Statement> statements();
}
