package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The picture in the README and on the site's first page is a run of the first exercise: its task, a save, the
 * verdict, another save, and a pass. This test does all that again, and compares.
 */
class PictureTest {

    private static final Path PICTURE = Path.of("../../docs/images/workbook.svg");
    private static final String REMEDY = "the picture in the README shows what the program no longer prints; make it"
            + " anew: mvn test -pl engine/e2e -am -Dtest=PictureTest -Dworkbook.write";
    private static final String LABEL = "The workbook in a terminal, below the line of Java that is edited. A save: not"
            + " passed, with the cause, the next step, and who heard what. The line is changed. A save: passed.";

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int COLUMNS = 64; // fewer are easier to read on a phone
    private static final int ROWS = 24;
    private static final int MOST_BYTES = 60_000;
    private static final String WRONG = "client.sendEvent";
    private static final String RIGHT = "everybody.sendEvent";

    @Test
    void the_picture_shows_what_the_program_prints_today() throws Exception {
        String today = Svg.of(run(BuiltCopy.get().copy()), COLUMNS, ROWS, LABEL);
        if (System.getProperty("workbook.write") != null) {
            Files.writeString(PICTURE, today);
        }

        assertEquals(words(today), words(Files.readString(PICTURE)), REMEDY);
        assertTrue(Files.size(PICTURE) < MOST_BYTES, "a page loads it: " + Files.size(PICTURE) + " bytes");
    }

    /** A test may have done exercises of this copy, and another one may do them after this. */
    private static List<Svg.Scene> run(Copy copy) throws IOException {
        String exercise = copy.exercises().get(0);
        Path edited = copy.reset(exercise);
        Path progress = copy.root().resolve(".workbook/progress.txt");
        String starter = Files.readString(edited);
        Files.deleteIfExists(progress);
        try (var terminal = Terminal.running(copy.root(), "./workbook", COLUMNS, ROWS)) {
            return play(terminal, edited, starter);
        } finally {
            Files.writeString(edited, starter);
            Files.deleteIfExists(progress);
        }
    }

    private static List<Svg.Scene> play(Terminal terminal, Path edited, String starter) throws IOException {
        terminal.shows("n next", SOON);
        terminal.types("n");
        terminal.shows("edit  ", SOON);
        terminal.types("v"); // the first check starts a JVM, the next ones do not
        terminal.shows("not passed", SOON);
        terminal.types("t");
        terminal.shows("edit  ", SOON);
        Svg.Scene task = scene(edited, starter, true, terminal.colours(), 3, false);
        Files.writeString(edited, starter + "\n");
        terminal.shows("not passed", SOON);
        String verdict = terminal.colours();
        Svg.Scene failed = scene(edited, starter, true, verdict, 7, true);
        String changed = starter.replace(WRONG, RIGHT);
        Svg.Scene typed = scene(edited, changed, false, verdict, 2, false);
        Files.writeString(edited, changed);
        terminal.shows("\u2713 passed", SOON);
        return List.of(task, failed, typed, scene(edited, changed, true, terminal.colours(), 5, false));
    }

    private static Svg.Scene scene(
            Path file, String text, boolean saved, String screen, double seconds, boolean still) {
        List<String> lines = text.lines().toList();
        int at = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(WRONG) || lines.get(i).contains(RIGHT))
                .findFirst()
                .orElseThrow();
        String code = lines.get(at).strip();
        return new Svg.Scene(file.getFileName().toString(), at + 1, code, saved, screen, seconds, still);
    }

    /** How long a check takes is another number each time. */
    private static String words(String svg) {
        return String.join("\n", Svg.words(svg)).replaceAll("\\b\\d+ ms\\b", "some ms");
    }
}
