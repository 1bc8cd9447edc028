package mdl.foundations;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows a test's method name as a sentence, without the types of its parameters. */
public final class Sentences extends DisplayNameGenerator.Standard {

    /** Called by JUnit. */
    public Sentences() {}

    @Override
    public String generateDisplayNameForMethod(
            List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        return testMethod.getName().replace('_', ' ');
    }
}
