package workbook.cli.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import workbook.course.Exercise;

/**
 * All files of a new exercise: a small one that works, with its words left to be filled in.
 *
 * <p>They are a whole exercise from the start, so that an author changes one thing at a time, and the
 * author's check has something to say about each.
 */
public final class Skeleton {

    private static final String TEMPLATES = "/workbook/skeleton/";

    private Skeleton() {}

    /** Why this exercise cannot be made, in a sentence; empty if it can. */
    public static String problem(Path root, String id) {
        if (!id.matches("lesson[0-9]{2}_[a-z0-9_]+/[A-Z][A-Za-z0-9]*")) {
            return id + " is no name for an exercise: write it like lesson02_chat/Shout.";
        }
        Path lesson = root.resolve("lessons").resolve(lesson(id)).resolve("lesson.adoc");
        if (!Files.isRegularFile(lesson)) {
            return "There is no lesson " + lesson(id) + ": write lessons/" + lesson(id) + "/lesson.adoc first.";
        }
        return files(root, id).keySet().stream()
                .filter(Files::exists)
                .findFirst()
                .map(file -> root.relativize(file) + " is there already: nothing was written.")
                .orElse("");
    }

    /**
     * Writes the files, and the exercise's line in its lesson. Returns all of them.
     *
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(Path root, String id) throws IOException {
        var written = new ArrayList<Path>();
        for (var file : files(root, id).entrySet()) {
            Files.createDirectories(Objects.requireNonNull(file.getKey().getParent()));
            Files.writeString(file.getKey(), filled(root, id, template(file.getValue())), UTF_8);
            written.add(file.getKey());
        }
        Path lesson = root.resolve("lessons").resolve(lesson(id)).resolve("lesson.adoc");
        Files.write(lesson, listed(TextFile.read(lesson).lines(), name(id)), UTF_8);
        written.add(lesson);
        return written;
    }

    private static Map<Path, String> files(Path root, String id) {
        var files = new LinkedHashMap<Path, String>();
        files.put(root.resolve("lessons/" + id + ".adoc"), "page.adoc");
        files.put(root.resolve(Exercise.STARTERS + "main/java/" + id + ".java"), "Starter.java");
        files.put(root.resolve("exercises/src/test/java/" + id + "Test.java"), "Test.java");
        files.put(root.resolve("solutions/src/main/java/" + id + ".java"), "Solution.java");
        for (String mistake : List.of("ToEverybody", "ToEverybody.variant", "OtherEvent", "Twice")) {
            Path file = root.resolve("solutions/mistakes/" + id + "/" + mistake + ".java");
            files.put(file, mistake + ".java");
        }
        return files;
    }

    /** The lesson with the new exercise behind its last one, or at its end. */
    private static List<String> listed(List<String> lesson, String name) {
        var lines = new ArrayList<>(lesson);
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            last = lines.get(i).startsWith("exercise::") ? i : last;
        }
        if (last >= 0) {
            lines.add(last + 1, "exercise::" + name + "[]");
        } else {
            lines.addAll(List.of("", "exercise::" + name + "[]"));
        }
        return lines;
    }

    private static String filled(Path root, String id, String template) {
        TextFile lesson = TextFile.read(root.resolve("lessons/" + lesson(id) + "/lesson.adoc"));
        String concepts = lesson.attribute("concepts");
        return template.replace("@LESSON@", lesson(id))
                .replace("@NAME@", name(id))
                .replace("@CONCEPT@", concepts.isEmpty() ? "C04" : concepts.replaceAll("[,\\s].*", ""));
    }

    private static String template(String name) throws IOException {
        try (InputStream in = Skeleton.class.getResourceAsStream(TEMPLATES + name + ".txt")) {
            if (in == null) {
                throw new IOException(name + " is missing from the build");
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String lesson(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    private static String name(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
