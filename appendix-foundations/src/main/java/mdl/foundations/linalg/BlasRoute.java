package mdl.foundations.linalg;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The values of the system property {@code mdl.blas}. */
enum BlasRoute {
    AUTO,
    JBLAS,
    BYTEDECO;

    static BlasRoute named(String name) {
        return Arrays.stream(values())
                .filter(route -> route.propertyValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new NativeLibraryException(
                        NativeLibrary.ROUTE_PROPERTY + " is \"" + name + "\": it must be one of " + allowed(), null));
    }

    String propertyValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String allowed() {
        return Arrays.stream(values()).map(BlasRoute::propertyValue).collect(Collectors.joining(", "));
    }
}
