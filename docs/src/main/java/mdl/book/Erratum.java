package mdl.book;

import java.util.Locale;

/**
 * A place where the lecture notes and the mathematics differ.
 *
 * @param id what a control names that uses the printed form, such as "5.2.11"
 * @param chapter the number of its chapter, or "HW" for the homework
 * @param where the place in words
 * @param printed what the notes print, with mathematics between dollar signs
 * @param correct what holds
 * @param kind whether a run can tell the two apart
 * @param statement the identifier of the statement that checks it, written or not; empty where none does
 * @param place its line in the table
 */
record Erratum(
        String id,
        String chapter,
        String where,
        String printed,
        String correct,
        Kind kind,
        String statement,
        Place place) {

    /** Whether a run can tell the printed form from the correct one. */
    enum Kind {
        /** A formula or a claim: a control can show that the printed form fails. */
        FORMULA,
        /** Words, a label, a reference: nothing to compute. */
        EDITORIAL;

        private static Kind of(CsvRow row, Problems problems) {
            String name = row.get("kind");
            if (!name.equals("formula") && !name.equals("editorial")) {
                problems.add(row.place(), "unknown kind '" + name + "'; it is formula or editorial");
                return EDITORIAL;
            }
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    static Erratum of(CsvRow row, Problems problems) {
        return new Erratum(
                row.get("id"),
                row.get("chapter"),
                row.get("where"),
                row.get("printed"),
                row.get("correct"),
                Kind.of(row, problems),
                row.get("statement"),
                row.place());
    }

    /** The id of the row in its page. */
    String anchor() {
        return anchor(id);
    }

    /** The id in its page of the row that a control names. */
    static String anchor(String id) {
        return "erratum-" + id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
