package mdl.book.command;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar on standard error, where the command runs in a terminal with its output there; elsewhere nothing is
 * printed.
 *
 * @param bar the bar, if there is one
 */
record Progress(Optional<ProgressBar> bar) implements AutoCloseable {

    static Progress of(String task, long steps) {
        if (!inTerminal() || steps == 0) {
            return new Progress(Optional.empty());
        }
        return new Progress(Optional.of(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .build()));
    }

    /** From Java 22 on there is a console also where there is no terminal, and a method that tells. */
    private static boolean inTerminal() {
        Console console = System.console();
        if (console == null || System.getenv("TERM") == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
