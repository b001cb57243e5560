package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import workbook.course.Course;
import workbook.course.Lesson;

/** What the README says of the course is what the course says of itself. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Pattern INSIDE = Pattern.compile("(?s)(?<=## What's inside\n\n).*?(?=## )");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)");

    @Test
    void what_is_inside_is_what_the_course_has() throws IOException {
        String inside = inside(Course.load(ROOT));
        if (System.getProperty("workbook.write") != null) {
            Files.writeString(README, INSIDE.matcher(readme()).replaceFirst(inside));
        }

        assertEquals(
                List.of(inside),
                INSIDE.matcher(readme()).results().map(found -> found.group()).toList(),
                "write it anew: mvn test -pl engine/site -am -Dtest=ReadmeTest -Dworkbook.write");
    }

    @Test
    void it_is_cloned_as_the_page_about_the_start_says() throws IOException {
        String clone = "git clone ADDRESS socketio-workbook\ncd socketio-workbook\n";
        assertTrue(readme().contains(clone));
        assertTrue(text(ROOT.resolve("docs/how-to/start.adoc")).contains(clone));
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        assertEquals(
                List.of(),
                LINK.matcher(readme())
                        .results()
                        .map(found -> found.group(1))
                        .filter(link -> !Files.exists(ROOT.resolve(link)))
                        .toList());
    }

    private static String inside(Course course) {
        int quizzes = (int) course.lessons().stream()
                .filter(lesson -> Files.exists(lesson.quiz()))
                .count();
        return "%d lessons with %d exercises, which take about %s; %d quizzes and reading questions come on top.\n\n%s\n"
                .formatted(
                        course.lessons().size(),
                        course.exercises().size(),
                        HomePage.hours(course.lessons().stream()
                                .mapToInt(Lesson::minutes)
                                .sum()),
                        quizzes,
                        course.lessons().stream().map(ReadmeTest::lesson).collect(Collectors.joining()));
    }

    private static String lesson(Lesson lesson) {
        return "- [%s](lessons/%s/lesson.adoc): %d exercises, about %d minutes\n"
                .formatted(lesson.title(), lesson.folder(), lesson.exercises().size(), lesson.minutes());
    }

    private static String readme() throws IOException {
        return text(README);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }
}
