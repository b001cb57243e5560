package workbook.cli.author;

import java.nio.file.Path;
import java.util.function.Consumer;
import workbook.course.Finding;

/** Takes what the rules find, hands each on at once, and counts. */
public final class Findings {

    private final Path root;
    private final Consumer<Finding> listener;
    private int failures;

    /** Files are named relative to {@code root}; the listener hears each finding at once. */
    public Findings(Path root, Consumer<Finding> listener) {
        this.root = root;
        this.listener = listener;
    }

    /** How many rules were broken so far. */
    public int failures() {
        return failures;
    }

    void holds(String rule, String subject) {
        holds(rule, subject, "");
    }

    void holds(String rule, String subject, String detail) {
        take(new Finding(rule, subject, true, detail));
    }

    /** A broken rule: where, and in two sentences what is wrong and what to do. */
    void breaks(String rule, String subject, Path file, String sentences) {
        take(new Finding(rule, subject, false, named(file) + ": " + sentences));
    }

    void take(Finding finding) {
        failures += finding.ok() ? 0 : 1;
        listener.accept(finding);
    }

    /** Findings of the same kind that somebody else hears. */
    Findings toldTo(Consumer<Finding> other) {
        return new Findings(root, other);
    }

    /** One of both, by {@code ok}. */
    void says(boolean ok, String rule, String subject, Path file, String sentences) {
        if (ok) {
            holds(rule, subject);
        } else {
            breaks(rule, subject, file, sentences);
        }
    }

    /** A path as an author writes it: relative to the root, with slashes. */
    String named(Path file) {
        Path shown = file.startsWith(root) ? root.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
