package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.check.explain.RelayFixture.BROADCAST;
import static workbook.check.explain.RelayFixture.TO_ALL;
import static workbook.check.explain.RelayFixture.listening;
import static workbook.check.explain.RelayFixture.silent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.check.workshop.TestRun;
import workbook.kit.Frame;

/** What is wrong with a frame that was written by hand, beside a task that asks for two of them. */
class FrameDetectorTest {

    private static final SourceFacts SOLUTION = block("40", "42[\"say\",\"hi\"]");

    private static SourceFacts block(String... lines) {
        return Recording.facts("class A { String a = \"\"\"\n" + String.join("\n", lines) + "\n\"\"\"; }");
    }

    private static String means(SourceFacts source, String... sent) {
        List<Frame> frames = java.util.stream.Stream.of(sent)
                .map(raw -> new Frame("ada", true, "TEXT", "/", null, null, List.of(), raw))
                .toList();
        var test = new TestRun(
                "a_test",
                1,
                TestRun.Outcome.UNMET,
                null,
                List.of(),
                "x",
                "y",
                List.of(),
                frames,
                List.of(),
                List.of(),
                List.of());
        return new FrameDetector()
                .cause(Situation.of(test, null, source, SOLUTION, "", SourceFacts.NONE))
                .map(Cause::means)
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "42[\"say\",hi]          | has `hi` without double quotes",
                "42[say,\"hi\"]          | has `say` without double quotes",
                "42['say','hi']          | has `'say'` and `'hi'` without double quotes",
                "42[\"say\",\"hi\"       | has no `]` at the end of its list",
                "42[\"say\",\"hi]        | has a double quote without a second one",
                "42[\"say\" \"hi\"]      | has no comma between two elements",
                "42[\"say\"\"hi\"]       | has no comma between two elements",
                "42[\"say\",\"hi\",]     | has a comma too many",
                "42[\"say\",,\"hi\"]     | has a comma too many",
                "42 say hi               | has no list after `42`",
                "42(\"say\",\"hi\")      | has no list after `42`",
                "42\"say\",\"hi\"        | has no list after `42`",
                "42 [\"say\",\"hi\"]     | has a space between",
                "42[\"say\",\"hi\"] to all | has `to all` after its list",
                "42[\"say\",\"hi\"] // hi | does not begin a comment",
                "420[\"say\",\"hi\"]     | asks the server for an acknowledgement",
                "42/chat,[\"say\",\"hi\"] | names the namespace `/chat`",
                "40/chat,                | names the namespace `/chat`",
                "40[\"ada\"]             | has `[\"ada\"]` after `40`",
                "40 // let me in         | does not begin a comment",
                "4042[\"say\",\"hi\"]    | is two frames in one",
            })
    void a_frame_that_cannot_be_read(String frame, String words) {
        String means = means(block(frame), frame);
        assertTrue(means.contains(words), means);
        assertEquals(means, means(block(frame))); // where the test sends nothing
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40",
                "40{}",
                "40{\"token\":\"a\"}",
                "42[\"say\",\"hi\"]",
                "42[ \"say\", \"hi\" ]",
                "42[\"say\",\"a, b] c\"]",
                "42[\"say\",\"it's 'me'\"]",
                "42[\"say\",true,null,1]",
            })
    void a_frame_that_can_be_read(String frame) {
        assertEquals("nothing", means(block(frame), frame));
    }

    @Test
    void two_frames_that_the_code_puts_together() {
        SourceFacts source = Recording.facts("class A { String a = \"40\" + \"42[\\\"say\\\",\\\"hi\\\"]\"; }");
        String means = means(source, "4042[\"say\",\"hi\"]");
        assertTrue(means.contains("is two frames in one"), means);
    }

    @Test
    void what_a_library_sends_is_no_frame_by_hand() {
        assertEquals("nothing", means(block("40"), "40/chat,", "42/chat,0[\"say\"]"));
    }

    @Test
    void a_frame_too_many() {
        String means = means(block("40", "42[\"say\",\"hi\"]", "41"));
        assertTrue(means.contains("`41` is one too many. It says that the client leaves."), means);
        assertEquals("nothing", means(block("40", "42[\"say\",\"hi\"]")));
    }

    /** A file can have the words for it, in a line of its log. */
    @Test
    void what_the_test_did_without_a_packet_is_no_frame() {
        String log = "class A { void back() { log.accept(\"Redis is back\"); } }";
        Situation situation = Recording.of("ada> say \"hi\"", "- Redis is back")
                .beside(Recording.of("ada> say \"hi\"", "- Redis is back"), log, log);

        assertEquals(Optional.empty(), new FrameDetector().cause(situation));
    }

    @Test
    void hand_made_frames() {
        for (String[] each : new String[][] {
            {"42[say,\"hi\"]", "has `say` without double quotes"},
            {"42{\"say\":\"hi\"}", "An event is a list"},
            {"42[\"say\":\"hi\"]", "has a colon in its list"},
            {"42[\"hi\"]", "has one element in its list"},
            {"say hi", "begins with a word"},
            {"2[\"say\",\"hi\"]", "has one digit"},
            {"4042[\"say\",\"hi\"]", "is two frames in one"},
            {"42/chat,[\"say\",\"hi\"]", "is for the namespace `/chat`"},
        }) {
            var frames = new ArrayList<Frame>();
            frames.add(new Frame("ada", true, "CONNECT", "/", null, null, List.of(), "40"));
            frames.add(new Frame("ada", true, "TEXT", "", null, null, List.of(), each[0]));
            var test = new TestRun(
                    "a_test",
                    1,
                    TestRun.Outcome.UNMET,
                    null,
                    List.of(),
                    "x",
                    "y",
                    List.of(),
                    frames,
                    List.of(),
                    List.of(),
                    List.of());
            RelayFixture.means(
                    each[1],
                    Situation.of(
                            test,
                            null,
                            Recording.facts("class A { String a = \"\"\"\n40\n" + each[0] + "\n\"\"\"; }"),
                            SourceFacts.NONE,
                            "",
                            SourceFacts.NONE));
        }
    }

    @Test
    void a_client_that_answers_a_ping_wrote_no_frame_by_hand() {
        Recording pong = Recording.of("ada> connect", "ada> say \"hi\"").sends("ada", "3");
        silent(pong.missed("ada", "said \"hi\"")
                .beside(TO_ALL, listening("if (USERS.contains(\"t-38\")) { tell(text); }"), BROADCAST));
    }

    @Test
    void frames_that_emit_another_event_or_none() {
        Recording said = Recording.of("ada> connect", "ada> say \"hi\"", "grace< say \"hi\"");
        String right = "class A { String a = \"\"\"\n40\n42[\"say\",\"hi\"]\n\"\"\"; }";
        RelayFixture.means(
                "The frame `42[\"said\",\"hi\"]` emits `said`, but `say` is expected.",
                Recording.of("ada> connect", "ada> said \"hi\"")
                        .asOnTheWire()
                        .missed("grace", "say \"hi\"")
                        .beside(said, right.replace("say", "said"), right));
        RelayFixture.means(
                "emits `say` with {\"text\":\"hi\"}, but \"hi\" is expected: it is an object, not text.",
                Recording.of("ada> connect", "ada> say {\"text\":\"hi\"}")
                        .asOnTheWire()
                        .missed("grace", "say \"hi\"")
                        .beside(said, right.replace("\"hi\"", "{\"text\":\"hi\"}"), right));
        RelayFixture.means(
                "None of your frames begins with `42`",
                Recording.of("ada> connect")
                        .asOnTheWire()
                        .missed("grace", "say \"hi\"")
                        .beside(said, "class A { String a = \"40\"; }", right));
    }
}
