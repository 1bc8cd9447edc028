package mdl.foundations.statement;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a statement stands in the lecture notes, and who proved it first.
 *
 * <p>Numbers are those of the edition of 12 February 2026. They are metadata only: no class, method or page address is
 * named after one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Notes {

    /** The identifier in the field's standard term, in lower case with hyphens: the name in the book and on the command line. */
    String id();

    /** The statement's name as a reader would say it. */
    String name();

    /** The section of the notes, such as {@code "5.3"}; the chapter alone where the notes do not have the statement. */
    String section();

    /** The numbered items of the notes that the evidence covers, such as {@code "Theorem 8"}. */
    String[] items();

    /** The original sources, as keys of the book's bibliography. */
    String[] sources() default {};
}
