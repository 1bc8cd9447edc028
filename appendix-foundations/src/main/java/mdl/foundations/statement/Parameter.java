package mdl.foundations.statement;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component of a statement's record means and which values its hypotheses allow; the command line prints it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

    /** The meaning, the symbol of the notes and the allowed values, such as {@code "largest dimension d, at least 40"}. */
    String value();
}
