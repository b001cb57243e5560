package workbook.sheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.sheet.rubric.Rubrics;
import workbook.sheet.text.Spelling;
import workbook.sheet.text.Stems;

/** Sheets that name a lesson, and give its questions by numbers or in a few words. */
class LessonLayoutsTest {

    private static SheetReader reader;

    @BeforeAll
    static void readsTheQuestions() throws IOException {
        Path root = Path.of("../..");
        var stems = new Stems();
        var rubrics = Rubrics.load(root, stems);
        Spelling spelling = Spelling.of(
                rubrics.all().stream()
                        .flatMap(rubric -> rubric.usual().stream())
                        .toList(),
                Set.of(),
                1);
        reader = new SheetReader(CourseQuestions.of(rubrics, root, stems, spelling));
    }

    private static List<Sheet.Answer> read(String markdown) {
        try {
            return reader.read("a.md", markdown).get(0).answers();
        } catch (SheetFile.NoSheet none) {
            return List.of();
        }
    }

    private static Map<String, String> answers(String markdown) {
        return read(markdown).stream()
                .collect(Collectors.toMap(
                        Sheet.Answer::question, answer -> answer.text().replace("\n", " ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.1 queue vs broadcast\nit stays\n\n8.3 the states\nit may fail\n\n10.2 what force does\non disk",
                "\t8.1) queue\n\n\tit stays\n\n\t8.3) the states\n\n\tit may fail\n\n\t10.2) what force does\n\n\ton disk",
                "Q: 8.1 queue?\nA: it stays\n\nQ: 8.3 states?\nA: it may fail\n\nQ: 10.2 force?\nA: on disk",
                "1. Queues, what they keep\n\n   it stays\n\n3. Queues: three states\n\n   it may fail\n\n"
                        + "2. Surviving a crash, the promise\n\n   on disk",
                "# Queues\n\n1.\n\n```\nit stays\n```\n\n3.\n\nit may fail\n\n# Surviving a crash\n\n2.\n\non disk",
                "## Lesson 8\n### Question 1\n*Keeping*\n\nit stays\n### Question 3\n*States*\n\nit may fail\n"
                        + "## Lesson 10\n### Question 2\n*Promise*\n\non disk",
                "Lesson eight\n\n1) it stays\n\n3) it may fail\n\nLesson ten\n\n2) on disk",
                "LESSON 8 (all I had time for)\n\n1- it stays\n\n3- it may fail\n\nLESSON 10\n\n2- on disk",
                "## Queues (08)\n\n**1)** Keeping\n\nit stays\n\n**3)** States\n\nit may fail\n\n## Crash\n\n**2)** Promise\n\non disk",
                "- **Lesson 8**\n  - *broadcast, queue?*\n    - it stays\n  - *the third state, what for?*\n    - it may fail\n"
                        + "- **Lesson 10**\n  - *promise of force?*\n    - on disk",
            })
    void a_lesson_and_numbers_or_few_words(String markdown) {
        assertEquals(
                Map.of("queue-or-broadcast", "it stays", "in-flight", "it may fail", "force", "on disk"),
                answers(markdown));
    }

    @Test
    void few_words_are_enough_among_the_questions_of_a_lesson() {
        String sheet =
                "### People\n\n**Known by?**\n\nan id\n\n**volatile**\n\nmay be lost\n\n**innerHTML**\n\nit runs\n";
        assertEquals(
                Map.of("connection-id", "an id", "volatile", "may be lost", "inner-html", "it runs"), answers(sheet));
        assertEquals(Map.of(), answers(sheet.replace("### People", "### My notes")), "they could be any question's");
        assertEquals(Map.of(), answers("### People\n\n**user**\n\nan id\n"), "several questions are about users");
    }

    @Test
    void numbers_and_words_that_agree_are_certain() {
        String sheet = """
                ## People

                3. volatile

                   may be lost

                5. the last one

                   it runs
                """;
        Map<String, Double> certainty =
                read(sheet).stream().collect(Collectors.toMap(Sheet.Answer::question, Sheet.Answer::certainty));
        assertTrue(certainty.getOrDefault("volatile", 0.0) >= SheetReader.CERTAIN, certainty::toString);
        assertTrue(certainty.getOrDefault("inner-html", 1.0) < SheetReader.CERTAIN, certainty::toString);
    }

    @Test
    void two_questions_in_their_words_tell_the_lesson_of_the_others_numbers() {
        String sheet = """
                # Somethign wrong

                1. For which reasons does a message become a dead letter?

                   old

                2. history?

                   the reason

                3. What happens by default to a new message if the queue is full?

                   the oldest goes
                """;
        assertEquals(
                Map.of("dead-letter", "old", "dead-letter-history", "the reason", "queue-overflow", "the oldest goes"),
                answers(sheet));
        assertFalse(answers(sheet.replace("3. What", "4. What")).containsKey("dead-letter-history"), "own numbers");
    }

    @Test
    void a_name_that_another_lesson_has_does_not_outweigh_the_number() {
        assertEquals(
                Map.of("after-reconnect", "id, rooms, events", "heartbeat", "ping"),
                answers("# The wire\n\n2. gone?\n\n   ping\n\n5. three things\n\n   id, rooms, events\n"));
    }

    @Test
    void a_heading_that_names_a_question_or_nothing_is_no_lesson() {
        assertEquals(Map.of("room", "a group"), answers("## What is a room\n\n- a group\n"));
        assertEquals(Map.of("room", "a group"), answers("## Rooms\n\na group\n"));
        assertEquals(Map.of(), answers("# Answers\n\n1. a group\n\n2. a name\n"));
        assertEquals(Map.of(), answers("In lesson 8 I read a lot.\n\n1. a group\n\n2. a name\n"), "a sentence");
    }

    @Test
    void numbers_of_the_sheets_own_below_a_title() {
        String sheet = """
                ## Namespaces

                1. What is a namespace?

                   many channels

                2. What is a room?

                   a group

                3. the rest

                   more
                """;
        assertEquals(Set.of("namespace", "room"), answers(sheet).keySet());
        assertEquals(Map.of(), answers("8.1 seconds passed\n\n8.3 seconds passed\n"), "two decimals are no layout");
    }
}
