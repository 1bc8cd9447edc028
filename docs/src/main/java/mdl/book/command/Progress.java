package mdl.book.command;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar on standard error, where that is a terminal; elsewhere nothing is printed.
 *
 * @param bar the bar, if there is one
 */
record Progress(Optional<ProgressBar> bar) implements AutoCloseable {

    static Progress of(String task, long steps) {
        if (System.console() == null || System.getenv("TERM") == null || steps == 0) {
            return new Progress(Optional.empty());
        }
        return new Progress(Optional.of(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .build()));
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
