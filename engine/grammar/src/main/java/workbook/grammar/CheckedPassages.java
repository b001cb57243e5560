package workbook.grammar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import workbook.course.Hash;
import workbook.course.prose.Passage;

/**
 * The passages that were right before, as hashes in a file. A line for the rules comes first: if they have changed, or
 * an accepted word is gone, nothing counts any more.
 */
final class CheckedPassages {

    private final Path file;
    private final String rules;
    private final Set<String> words;
    private final Set<String> right = new TreeSet<>();

    /** What the file remembers; a damaged or missing one remembers nothing. */
    CheckedPassages(Path file, String rules, Set<String> words) {
        this.file = file;
        this.rules = rules;
        this.words = new TreeSet<>(words);
        try {
            List<String> lines = Files.readAllLines(file, UTF_8);
            if (lines.size() > 1
                    && lines.get(0).equals(rules)
                    && words.containsAll(List.of(lines.get(1).split(" ")))) {
                right.addAll(lines.subList(2, lines.size()));
            }
        } catch (IOException unreadable) {
            right.clear();
        }
    }

    boolean isRight(Passage passage) {
        return right.contains(key(passage));
    }

    void add(Passage passage) {
        right.add(key(passage));
    }

    /** Keeps it for the next time. */
    void write() throws IOException {
        var lines = new StringBuilder(rules)
                .append('\n')
                .append(String.join(" ", words))
                .append('\n');
        right.forEach(key -> lines.append(key).append('\n'));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, lines, UTF_8);
    }

    private static String key(Passage passage) {
        return new Hash().add(passage.text()).digits();
    }
}
