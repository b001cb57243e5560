package workbook.check.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A solution with a slip in it, as {@code broken-answers.txt} describes it: the exercise; what is
 * replaced ({@code -}) by what ({@code +}); a part of what must be said ({@code =}), or {@code silent};
 * a part of the step ({@code >}).
 */
record BrokenAnswer(String exercise, List<String> old, List<String> fresh, String means, String next) {

    private static final String SILENT = "silent";

    static List<BrokenAnswer> all() {
        try (InputStream in = Objects.requireNonNull(BrokenAnswer.class.getResourceAsStream("broken-answers.txt"))) {
            var all = new ArrayList<BrokenAnswer>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\n", "");
            for (String block : text.split("\n\\s*\n", -1)) {
                if (!block.isBlank()) {
                    all.add(of(block.stripLeading().lines().toList()));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BrokenAnswer of(List<String> lines) {
        return new BrokenAnswer(
                lines.get(0).strip(), part(lines, "-"), part(lines, "+"), first(lines, "="), first(lines, ">"));
    }

    private static List<String> part(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark + " ") || line.equals(mark))
                .map(line -> line.equals(mark) ? "" : line.substring(2).replace("\\n", "\n"))
                .toList();
    }

    private static String first(List<String> lines, String mark) {
        return part(lines, mark).stream().findFirst().orElse("");
    }

    boolean silent() {
        return means.equals(SILENT);
    }

    /** The broken text, made from the solution's. */
    String text(Path solution) throws IOException {
        String text = Files.readString(solution);
        for (int i = 0; i < old.size(); i++) {
            int at = text.lastIndexOf(old.get(i)); // the first lines are a comment with the same words
            if (at < 0) {
                throw new IllegalArgumentException(exercise + " has no " + old.get(i));
            }
            text = text.substring(0, at)
                    + fresh.get(i)
                    + text.substring(at + old.get(i).length());
        }
        return text;
    }

    @Override
    public String toString() {
        return exercise + ": " + String.join("; ", fresh).replace("\n", "\\n");
    }
}
