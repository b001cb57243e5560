package workbook.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a lesson's page for its title and the order of its exercises. */
final class LessonReader {

    private static final String EXERCISE = "exercise::";

    private final Path root;
    private final List<BadPage> complaints;

    LessonReader(Path root, List<BadPage> complaints) {
        this.root = root;
        this.complaints = complaints;
    }

    /** True if the lesson in that folder has an exercise of that name. */
    static boolean lists(Path folder, String name) {
        try {
            return TextLines.of(folder.resolve("lesson.adoc")).stream()
                    .anyMatch(line -> line.startsWith(EXERCISE + name + "["));
        } catch (IOException e) {
            return false;
        }
    }

    Lesson read(Path folder) {
        Path page = folder.resolve("lesson.adoc");
        var exercises = new ArrayList<Exercise>();
        String title = folder.getFileName().toString();
        List<String> lines = List.of();
        try {
            lines = TextLines.of(page, complaints);
            for (int i = 0; i < lines.size(); i++) {
                if (i == 0 && lines.get(0).startsWith("= ")) {
                    title = lines.get(0).substring(2).strip();
                } else if (lines.get(i).startsWith(EXERCISE)) {
                    addExercise(exercises, page, i + 1, lines.get(i));
                }
            }
        } catch (IOException e) {
            complaints.add(new BadPage(page, 0, "cannot be read: " + e.getMessage()));
        }
        String name = folder.getFileName().toString();
        String minutes = header(lines, "minutes");
        return new Lesson(
                name,
                title,
                minutes.matches("\\d{1,4}") ? Integer.parseInt(minutes) : 0,
                Stream.of(header(lines, "concepts").split("[,\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                List.copyOf(exercises),
                page,
                folder.resolve("quiz.adoc"));
    }

    /** The value of a header attribute such as {@code :concepts: C01, C02}, or empty. */
    private static String header(List<String> lines, String name) {
        return lines.stream()
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.startsWith(":" + name + ":"))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElse("");
    }

    private void addExercise(List<Exercise> exercises, Path page, int line, String text) {
        int end = text.indexOf('[');
        String name = end < 0 ? "" : text.substring(EXERCISE.length(), end).strip();
        if (name.isEmpty()) {
            complaints.add(new BadPage(page, line, "write exercise::Name[], not " + text));
            return;
        }
        Path own = page.resolveSibling(name + ".adoc");
        try {
            exercises.add(new PageReader(root, own, complaints).read());
        } catch (IOException e) {
            complaints.add(new BadPage(page, line, name + ".adoc is missing or cannot be read"));
        }
    }
}
