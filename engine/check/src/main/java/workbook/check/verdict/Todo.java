package workbook.check.verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the place in a file where a step's work is to be done. */
final class Todo {

    private Todo() {}

    /**
     * The code below {@code TODO 2}, or that comment if none follows; of a TODO without a number, or of an earlier
     * step; or 0. A TODO of a later step is not the place: it may not be begun.
     */
    static int line(Path file, int step) {
        List<String> lines = text(file).orElse("").lines().toList();
        return IntStream.rangeClosed(0, step)
                .map(earlier -> find(lines, mark(step - earlier)))
                .filter(line -> line > 0)
                .findFirst()
                .orElse(0);
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** True if there is still a {@code TODO 2} of that step. */
    static boolean stands(Path file, int step) {
        return text(file).map(text -> mark(step).matcher(text).find()).orElse(false);
    }

    private static Pattern mark(int step) {
        return Pattern.compile(step == 0 ? "TODO(?! \\d)" : "TODO " + step + "\\b");
    }

    private static int find(List<String> lines, Pattern mark) {
        for (int i = 0; i < lines.size(); i++) {
            if (mark.matcher(lines.get(i)).find()) {
                return below(lines, i) + 1;
            }
        }
        return 0;
    }

    /** The first line of code; where a block ends first, the work is to be done at the comment. */
    private static int below(List<String> lines, int comment) {
        if (!isComment(lines.get(comment).strip())) {
            return comment;
        }
        for (int i = comment + 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !isComment(line)) {
                return line.startsWith("}") || line.startsWith(")") ? comment : i;
            }
        }
        return comment;
    }

    private static boolean isComment(String line) {
        return line.startsWith("//") || line.startsWith("*");
    }
}
