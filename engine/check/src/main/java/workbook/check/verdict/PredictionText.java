package workbook.check.verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The text block in a file of a predict exercise.
 *
 * @param lines its lines, without those that are empty
 * @param at the line of the file at which each of them stands, from 1
 */
public record PredictionText(List<String> lines, List<Integer> at) {

    private static final String QUOTES = "\"\"\"";

    /** The first one of the file; empty where the file has no text block. */
    public static PredictionText in(Path file) {
        var lines = new ArrayList<String>();
        var at = new ArrayList<Integer>();
        boolean inside = false;
        int number = 0;
        for (String line : read(file)) {
            number++;
            if (line.contains(QUOTES)) {
                if (inside) {
                    break;
                }
                inside = true;
            } else if (inside && !line.isBlank()) {
                lines.add(line.strip());
                at.add(number);
            }
        }
        return new PredictionText(lines, at);
    }

    /** The line of the file for the line of this number, from 1, or for the row of this name; or 0. */
    int line(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        for (int i = 0; i < lines.size(); i++) {
            boolean found = name.startsWith("line ")
                    ? last.equals(String.valueOf(i + 1))
                    : lines.get(i).split("\\s+", 2)[0].equals(last);
            if (found) {
                return at.get(i);
            }
        }
        return 0;
    }

    /** True if something on that line of the file is still open. */
    boolean hasQuestionMark(int line) {
        int index = at.indexOf(line);
        return index >= 0 && lines.get(index).contains("?");
    }

    /** The lines of a file; none where there is no such file. */
    static List<String> read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }
}
