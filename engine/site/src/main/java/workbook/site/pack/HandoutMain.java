package workbook.site.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Course;
import workbook.course.Lesson;
import workbook.course.LessonRange;
import workbook.course.Release;
import workbook.course.WholeFile;
import workbook.process.TemporaryFolder;
import workbook.site.StudentsPages;

/** Packs the students' edition: run by {@code ./workbook handout}. */
public final class HandoutMain {

    private static final int BROKEN = 2;

    private final Course course;
    private final Path engine;
    private final Path zip;

    private HandoutMain(Course course, Path engine, Path zip) {
        this.course = course;
        this.engine = engine;
        this.zip = zip;
    }

    /**
     * Arguments: the workbook's folder, {@code --lessons=} with the names of their folders, {@code --out=} with the
     * zip, {@code --engine=} with the folder of the engine's program. Ends with 0, with 1 if something in the workbook
     * must be put right first, or with 2.
     */
    public static void main(String[] arguments) {
        int code = BROKEN;
        try {
            ProcessHandle.current().parent().ifPresent(starter -> {
                var unused = starter.onExit().thenRun(() -> System.exit(BROKEN)); // nobody waits for it any more
            });
            List<String> lessons = List.of(option(arguments, "--lessons").split(",", -1));
            Course all = Course.load(Path.of(arguments[0]));
            Course course = all.only(lesson -> lessons.contains(lesson.folder()));
            Path engine = Path.of(option(arguments, "--engine"));
            code = new HandoutMain(course, engine, Path.of(option(arguments, "--out"))).run();
        } catch (IOException failed) {
            System.err.println("The handout was not made: " + failed
                    + ". Look whether there is room on the disk, and whether another program holds that file.");
        } catch (RuntimeException | Error broken) {
            System.err.println("The handout was not made: the workbook itself failed.");
            broken.printStackTrace();
        } finally {
            System.exit(code); // JRuby and the kit's shared server have threads of their own
        }
    }

    private static String option(String[] arguments, String name) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private int run() throws IOException {
        var edition = new StudentsEdition(course);
        edition.addCourse();
        if (!edition.problems().isEmpty()) {
            return refused(edition.problems());
        }
        try (var folder = TemporaryFolder.of("handout")) {
            Path pages = folder.path().resolve("pages");
            List<String> wrong = StudentsPages.write(course, pages);
            if (!wrong.isEmpty()) {
                return refused(wrong);
            }
            edition.contents().addPages(pages);
        }
        edition.contents().addEngine(engine);
        edition.contents().addOwn("README-students.md");
        ReleaseFiles files = edition.contents().files();
        WholeFile.write(zip, half -> files.zip(Release.FOR_STUDENTS + " of lessons " + numbers(","), half));
        tell();
        return 0;
    }

    private static int refused(List<String> problems) {
        System.err.println("The handout was not made. Put this right first:");
        problems.forEach(problem -> System.err.println("  " + problem));
        return 1;
    }

    private String numbers(String between) {
        return course.lessons().stream().map(LessonRange::number).collect(Collectors.joining(between));
    }

    private void tell() throws IOException {
        List<Lesson> lessons = course.lessons();
        System.out.println("The students' edition of " + (lessons.size() == 1 ? "lesson " : "lessons ")
                + numbers(", ") + " with " + course.exercises().size() + " exercises, " + Files.size(zip) / 1_000_000
                + " MB: " + zip);
        System.out.println("There are no solutions, no mistakes, no model answers and no rubrics in it."
                + " What is not protected: ./workbook read hand-out");
    }
}
