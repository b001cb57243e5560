package workbook.check.verdict;

import java.nio.file.Path;
import java.util.List;
import workbook.check.compile.Sources;

/** The sentence that says what to do now: a place in the judged file, and a command. */
final class Next {

    private final Path root;
    private final Sources sources;

    Next(Path root, Sources sources) {
        this.root = root;
        this.sources = sources;
    }

    /**
     * Points at the line that broke, or else at the step's TODO.
     *
     * @param lines of the judged file, such as {@code Relay.java:12}; may be empty
     */
    String step(int step, List<String> lines) {
        String own = sources.file().getFileName() + ":";
        int todo = Todo.line(sources.file(), step);
        String at = lines.stream()
                .filter(line -> line.startsWith(own))
                .findFirst()
                .map(line -> line.substring(own.length()))
                .orElse(todo > 0 ? String.valueOf(todo) : "");
        return "Look at " + file() + (at.isEmpty() ? "" : ":" + at)
                + ", save, and read the new verdict. For a hint: ./workbook hint "
                + sources.exercise().name();
    }

    private String file() {
        Path file = sources.file();
        String path = file.startsWith(root) ? root.relativize(file).toString() : file.toString();
        return path.replace('\\', '/');
    }
}
