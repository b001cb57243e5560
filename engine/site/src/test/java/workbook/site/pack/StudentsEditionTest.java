package workbook.site.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;
import workbook.course.Quiz;

/** What goes into the students' edition, beside the engine and the pages. */
class StudentsEditionTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String PAGE = """
            = Sum
            :kind: fix
            :minutes: 5
            :points: 1
            :concepts: C01

            See xref:lesson.adoc[the lesson], xref:../lesson01_more/lesson.adoc#more[more of it] and xref:answers.adoc[].

            [.hint]
            Look.
            """;

    @TempDir
    Path folder;

    private static StudentsEdition real(String lessons) throws IOException {
        Course course = Course.load(ROOT).only(lesson -> lesson.folder().matches(lessons));
        var edition = new StudentsEdition(course);
        edition.addCourse();
        return edition;
    }

    @Test
    void it_has_the_chosen_lessons_without_keys() throws IOException {
        StudentsEdition edition = real("lesson0[04]_.*");
        List<String> paths = edition.contents().files().paths().toList();

        assertEquals(List.of(), edition.problems());
        assertEquals(
                List.of("lesson00_first_chat", "lesson04_rooms"),
                paths.stream()
                        .filter(path -> path.contains("/lesson"))
                        .map(path -> path.replaceFirst(".*/(lesson[^/]*)/.*", "$1"))
                        .distinct()
                        .sorted()
                        .toList());
        for (String there : List.of(
                "lessons/lesson00_first_chat/lesson.adoc",
                "lessons/lesson00_first_chat/tabs.jsh",
                "lessons/lesson00_first_chat/quiz.adoc",
                "lessons/lesson00_first_chat/questions.adoc",
                "exercises/src/test/java/lesson04_rooms/TablesTest.java",
                "exercises/starters/main/java/lesson04_rooms/Tables.java",
                "causes/lesson04_rooms/Tables.json",
                "docs/reference/keys.adoc",
                "docs/images/workbook.svg")) {
            assertTrue(paths.contains(there), there);
        }
        for (String path : paths) {
            assertFalse(
                    path.matches("solutions/.*|.*(/rubrics/|answers[.]adoc|/teach[.]adoc|mutants|witness).*"), path);
        }
    }

    @Test
    void a_quiz_reads_as_before_and_shows_no_answer() throws IOException {
        String page = real("lesson00_.*").contents().files().text("lessons/lesson00_first_chat/quiz.adoc");
        Quiz whole = Quiz.read(ROOT.resolve("lessons/lesson00_first_chat/quiz.adoc"));
        Quiz read = Quiz.read(Files.writeString(folder.resolve("quiz.adoc"), page));

        assertFalse(page.contains("[x]"), page);
        assertEquals(whole.questions().size(), read.questions().size());
        assertEquals(
                whole.questions().get(0).options().stream()
                        .filter(Quiz.Option::right)
                        .toList(),
                read.questions().get(0).options().stream()
                        .filter(Quiz.Option::right)
                        .toList());
    }

    @Test
    void no_page_links_a_page_that_is_left_out() throws IOException {
        ReleaseFiles files = real("lesson0[04]_.*").contents().files();
        int links = 0;
        for (String path : files.paths().filter(each -> each.endsWith(".adoc")).toList()) {
            var matcher =
                    java.util.regex.Pattern.compile("xref:([^\\[#\\s]+\\.adoc)").matcher(files.text(path));
            while (matcher.find()) {
                String target = matcher.group(1).replace("{lessons}", "../../lessons");
                String page = Path.of(path).resolveSibling(target).normalize().toString();
                assertTrue(files.paths().anyMatch(page::equals), path + " links " + page);
                links++;
            }
        }
        assertTrue(links > 10, links + " links");
    }

    @Test
    void links_lose_only_what_leads_nowhere() {
        String text =
                PlainLinks.in(PAGE, "lessons/lesson00_first/Sum.adoc", path -> path.endsWith("00_first/lesson.adoc"));
        assertTrue(text.contains("See xref:lesson.adoc[the lesson], more of it and answers."), text);
    }

    @Test
    void a_starter_that_is_solved_is_not_handed_out() throws IOException {
        small("class Sum {\n    // TODO\n}\n", "class Sum {\n    int of;\n}\n");
        assertEquals("", solved());
        small("class Sum {\n int   of; // done\n}\n", "class Sum {\n    int of;\n}\n");
        assertEquals("", solved(), "it is another text");
        small("class Sum {\n\n  int of;\n  // TODO\n}\n", "class Sum {\n    int of;\n}\n");
        assertTrue(solved().contains("lesson00_first/Sum.java is the solution, and would"), solved());
    }

    @Test
    void what_somebody_tries_in_this_workbook_is_not_handed_out() throws IOException {
        small("class Sum {\n    // TODO\n}\n", "class Sum {\n    int of;\n}\n");
        write("exercises/src/main/java/lesson00_first/Sum.java", "class Sum {\n    int of;\n}\n");
        write("exercises/src/main/java/lesson00_first/SumHelper.java", "class SumHelper {}\n");
        write("exercises/src/test/java/lesson00_first/SumOfMineTest.java", "class SumOfMineTest {}\n");
        write("exercises/src/main/java/lesson00_first/SumContract.java", "interface SumContract {}\n");
        var edition = new StudentsEdition(Course.load(folder));
        edition.addCourse();
        assertEquals(
                List.of(
                        "exercises/src/main/java/lesson00_first/SumContract.java",
                        "exercises/src/test/java/lesson00_first/SumTest.java",
                        "exercises/starters/main/java/lesson00_first/Sum.java"),
                edition.contents()
                        .files()
                        .paths()
                        .filter(path -> path.startsWith("exercises/"))
                        .toList());
    }

    @Test
    void causes_that_were_recorded_of_other_files_are_not_handed_out() throws IOException {
        small("class Sum {}\n", "class Sum { int of; }\n");
        var edition = new StudentsEdition(Course.load(folder));
        edition.addCourse();
        assertTrue(
                edition.problems().get(0).contains("lesson00_first/Sum are recognised was recorded of other files"),
                edition.problems()::toString);
    }

    private String solved() throws IOException {
        var edition = new StudentsEdition(Course.load(folder));
        edition.addCourse();
        return edition.problems().stream()
                .filter(problem -> problem.contains("is the solution"))
                .collect(Collectors.joining());
    }

    private void small(String starter, String solution) throws IOException {
        write("lessons/lesson00_first/lesson.adoc", "= First\n\nexercise::Sum[]\n");
        write("lessons/lesson00_first/Sum.adoc", PAGE);
        write("docs/reference/keys.adoc", "= Keys\n");
        write("exercises/starters/main/java/lesson00_first/Sum.java", starter);
        write("exercises/src/test/java/lesson00_first/SumTest.java", "class SumTest {}\n");
        write("solutions/src/main/java/lesson00_first/Sum.java", solution);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void the_same_files_are_in_it_each_time() throws IOException {
        ReleaseFiles one = real("lesson00_.*").contents().files();
        ReleaseFiles other = real("lesson00_.*").contents().files();
        Stream<String> paths = one.paths();
        paths.forEach(path -> assertEquals(one.text(path), other.text(path), path));
        assertEquals(one.size(), other.size());
    }
}
