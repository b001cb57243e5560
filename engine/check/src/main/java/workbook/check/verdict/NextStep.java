package workbook.check.verdict;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.Sources;

/** The sentence that says what to do now: a place in the judged file, and a command. */
final class NextStep {

    private final Path root;
    private final Sources sources;

    NextStep(Path root, Sources sources) {
        this.root = root;
        this.sources = sources;
    }

    /**
     * What to do now: the step that follows from the cause, or that the place is to be looked at.
     *
     * @param fix what follows from the cause; null where it is not known
     * @param line the cause's line; 0 for the one that broke, or else the step's TODO
     * @param lines of the judged file, such as {@code Relay.java:12}; may be empty
     */
    String step(@Nullable String fix, int line, int step, List<String> lines) {
        TestResult.Place place = place(line, step, lines);
        String at = file() + (place == null ? "" : ":" + place.line());
        String hint = " For a hint: ./workbook hint " + sources.exercise().name();
        return (fix == null ? "" : fix + " ") + "Look at " + at + "." + hint;
    }

    /** The line to look at: the cause's, the one that broke, or the step's TODO; null if there is none. */
    TestResult.@Nullable Place place(int line, int step, List<String> lines) {
        String own = sources.file().getFileName() + ":";
        int broke = lines.stream()
                .filter(one -> one.startsWith(own))
                .findFirst()
                .map(one -> Integer.parseInt(one.substring(own.length())))
                .orElse(0);
        int found = line > 0 ? line : broke > 0 ? broke : Todo.line(sources.file(), step);
        return found > 0 ? new TestResult.Place(file(), found) : null;
    }

    private String file() {
        Path file = sources.file();
        String path = file.startsWith(root) ? root.relativize(file).toString() : file.toString();
        return path.replace('\\', '/');
    }
}
