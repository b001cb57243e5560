package workbook.cli.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text file of the course, as lines; a missing one has none. */
record TextFile(Path path, List<String> lines) {

    static TextFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            return new TextFile(path, List.of());
        }
        try {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            return new TextFile(path, text.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The whole text; empty if the file is missing. */
    String text() {
        return String.join("\n", lines);
    }

    boolean exists() {
        return Files.isRegularFile(path);
    }

    /** Every first group of the pattern, in order, repeated ones too. */
    List<String> all(Pattern pattern) {
        var found = new ArrayList<String>();
        for (String line : lines) {
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    Set<Integer> numbers(Pattern pattern) {
        var numbers = new TreeSet<Integer>();
        all(pattern).forEach(number -> numbers.add(Integer.valueOf(number)));
        return numbers;
    }

    /** The value of a header attribute such as {@code :concepts: C01, C02}, or empty. */
    String attribute(String name) {
        return lines.stream()
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.startsWith(":" + name + ":"))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElse("");
    }
}
