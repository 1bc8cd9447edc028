package mdl.foundations.exhibit;

import java.util.Map;

/** What evidence shows. */
public interface Exhibit {
    /** figure, table or quantity. */
    String kind();

    /** The files of the exhibit by their full names, all of which begin with the given name. */
    Map<String, byte[]> files(String name);
}
