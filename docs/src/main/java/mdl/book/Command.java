package mdl.book;

/** The command that runs a statement again. */
final class Command {

    private Command() {}

    static String of(String id) {
        return "java -jar docs/target/companion.jar run " + id;
    }
}
