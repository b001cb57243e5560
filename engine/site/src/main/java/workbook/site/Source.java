package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.course.Course;
import workbook.course.Lesson;

/**
 * One AsciiDoc file that becomes a page.
 *
 * @param file the AsciiDoc, absolute
 * @param path where its page goes, without ending, such as {@code lesson02_chat/Relay}
 */
record Source(Path file, String path) {

    /** The pages of a part that come first, in this order. */
    private static final List<String> FIRST = List.of(
            "start",
            "teach",
            "cheatsheet",
            "cheatsheet-events",
            "cheatsheet-broadcasting",
            "cheatsheet-namespaces",
            "cheatsheet-delivery");

    /** All pages in the order of the course, the documentation behind the lessons. */
    static List<Source> of(Course course) throws IOException {
        var sources = new ArrayList<Source>();
        course.lessons().forEach(lesson -> addLesson(lesson, sources));
        Path docs = course.root().resolve("docs");
        if (Files.isDirectory(docs)) {
            try (Stream<Path> files = Files.walk(docs)) {
                files.filter(file -> file.toString().endsWith(".adoc"))
                        .sorted(Comparator.comparing(Source::rank))
                        .forEach(file -> sources.add(new Source(file, pathOf(course.root(), file))));
            }
        }
        return sources;
    }

    /** What is read first comes first; the rest by name. */
    private static String rank(Path file) {
        String name = bare(file);
        int first = FIRST.indexOf(name);
        String folder = String.valueOf(file.getParent());
        int part = List.copyOf(Navigation.PARTS.keySet())
                .indexOf("docs/" + file.getParent().getFileName());
        return part + folder + (first < 0 ? "b" : "a" + first) + name;
    }

    private static void addLesson(Lesson lesson, List<Source> sources) {
        add(lesson, lesson.page(), sources);
        lesson.exercises().forEach(exercise -> add(lesson, exercise.page(), sources));
        add(lesson, lesson.quiz(), sources);
        add(lesson, lesson.page().resolveSibling("questions.adoc"), sources);
        add(lesson, lesson.answers(), sources);
    }

    private static void add(Lesson lesson, Path file, List<Source> sources) {
        if (Files.exists(file)) {
            sources.add(new Source(file, lesson.folder() + "/" + bare(file)));
        }
    }

    private static String pathOf(Path root, Path file) {
        Path folder = root.relativize(file.getParent());
        return folder.toString().replace('\\', '/') + "/" + bare(file);
    }

    private static String bare(Path file) {
        return file.getFileName().toString().replaceFirst("\\.adoc$", "");
    }

    /** The folder of the page, such as {@code lesson02_chat} or {@code docs/how-to}. */
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The way from this page's folder back to the folder of all pages, such as {@code ../}. */
    String up() {
        return "../".repeat(path.split("/", -1).length - 1);
    }

    /** The first line of a file in which some words stand, from 1; 0 where there is none. */
    static int lineWith(Path file, String words) {
        try {
            List<String> lines = Files.readAllLines(file);
            return 1
                    + IntStream.range(0, lines.size())
                            .filter(i -> lines.get(i).contains(words))
                            .findFirst()
                            .orElse(-1);
        } catch (IOException e) {
            return 0; // the complaint then names the file only
        }
    }
}
