package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import workbook.course.Exercise;
import workbook.course.Lesson;

/** What learners are to find out is folded on the pages, and on no handout. */
class HiddenAnswersTest extends WholeSiteFixture {

    @Test
    void no_page_gives_a_hint_away() throws IOException {
        for (var exercise : course.exercises()) {
            Document page = Jsoup.parse(Files.readString(site.resolve(exercise.id() + ".html")));
            assertEquals(exercise.hints().size(), page.select("details.hint").size(), exercise::id);
            assertEquals(List.of(), page.select("main details[open]").eachText(), exercise::id);
        }
    }

    @Test
    void no_handout_gives_an_answer_away() throws IOException {
        for (Lesson lesson : course.lessons()) {
            String handout = text(site.resolve(lesson.folder() + "/handout.html"));

            assertEquals(List.of(), told(handout, lesson), lesson::folder);
            lesson.exercises()
                    .forEach(exercise -> assertTrue(
                            handout.contains(exercise.source().getFileName().toString()),
                            () -> exercise.id() + " is missing"));
        }
    }

    /** The pages that learners have do have the answers, folded: each kind of them is seen there. */
    @Test
    void what_gives_an_answer_away_is_seen() throws IOException {
        for (Lesson lesson : course.lessons()) {
            var all = new StringBuilder();
            for (String name : List.of("lesson", "quiz", "answers")) {
                all.append(text(site.resolve(lesson.folder() + "/" + name + ".html")))
                        .append(' ');
            }
            for (Exercise exercise : lesson.exercises()) {
                all.append(text(site.resolve(exercise.id() + ".html"))).append(' ');
                all.append(collapsed(Files.readString(exercise.solution()))).append(' ');
            }

            assertEquals(secrets(lesson), told(all.toString(), lesson), lesson::folder);
            assertTrue(secrets(lesson).size() > 60, lesson::folder);
        }
    }

    private List<String> told(String text, Lesson lesson) throws IOException {
        return secrets(lesson).stream().filter(text::contains).toList();
    }

    /** What a learner is to find out: all that is folded on the pages, the answers, the lines of the solutions. */
    private List<String> secrets(Lesson lesson) throws IOException {
        var secrets = new ArrayList<String>();
        for (String name : List.of("lesson", "quiz")) {
            secrets.addAll(folded(lesson.folder() + "/" + name));
        }
        Element answers =
                Jsoup.parse(site.resolve(lesson.folder() + "/answers.html")).selectFirst("main");
        answers.select(".asked").remove();
        secrets.addAll(answers.select("li p, dd p").eachText());
        for (Exercise exercise : lesson.exercises()) {
            secrets.addAll(folded(exercise.id()));
            String given = collapsed(Files.readString(exercise.starter()));
            Files.readAllLines(exercise.solution()).stream()
                    .filter(line -> !given.contains(collapsed(line)))
                    .forEach(secrets::add);
        }
        String programs = programs(lesson);
        return secrets.stream()
                .map(HiddenAnswersTest::collapsed)
                .filter(secret -> !programs.contains(secret))
                .filter(secret -> secret.length() > 15)
                .distinct()
                .toList();
    }

    /** The programs that a lesson shows to everybody: a solution, or what a program prints, may have a line of them. */
    private String programs(Lesson lesson) throws IOException {
        Element main =
                Jsoup.parse(site.resolve(lesson.folder() + "/lesson.html")).selectFirst("main");
        main.select("details").remove();
        return collapsed(main.select("pre").stream().map(Element::wholeText).collect(Collectors.joining(" ")));
    }

    private List<String> folded(String page) throws IOException {
        return Jsoup.parse(site.resolve(page + ".html")).select("main details:not(.starter)").stream()
                .flatMap(details -> details.select("p, li, pre").stream())
                .flatMap(element -> element.wholeText().lines())
                .toList();
    }

    private static String text(Path page) throws IOException {
        return collapsed(Jsoup.parse(page).selectFirst("main").wholeText());
    }

    private static String collapsed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
