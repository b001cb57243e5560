package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import workbook.course.Mistakes;
import workbook.course.Mistakes.Mistake;

/** What a known mistake looks like, and what is like it. */
class RecordedTest {

    private static final Recording RIGHT =
            Recording.of("ada> connect", "grace> connect", "ada> say \"hi\"", "ada< said \"hi\"", "grace< said \"hi\"");

    private static final String BROADCAST = """
            class A { static void configure(SocketIONamespace chat) {
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                    chat.getBroadcastOperations().sendEvent("said", text);
                }); } }
            """;

    private static Signature signature(String source, String... heard) {
        var lines = new java.util.ArrayList<>(List.of("ada> connect", "grace> connect", "ada> say \"hi\""));
        lines.addAll(List.of(heard));
        Situation situation = Recording.of(lines.toArray(String[]::new))
                .missed("grace", "said \"hi\"")
                .beside(RIGHT, source, BROADCAST);
        return Signature.of(situation, Detector.first(situation));
    }

    @Test
    void a_wording_does_not_matter_and_what_it_differs_by_does() {
        String source = BROADCAST;
        Signature shouts = signature(source, "ada< said \"HI\"", "grace< said \"HI\"");
        assertEquals(shouts, signature(source, "ada< said \"Hi\"", "grace< said \"Hi\""));
        assertNotEquals(shouts, signature(source, "ada< said \"hi \"", "grace< said \"hi \""));
        assertNotEquals(shouts, signature(source, "ada< said \"HI\""));
    }

    @Test
    void where_nothing_came_the_same_calls_must_be_there() {
        String silent =
                BROADCAST.replace("chat.getBroadcastOperations()", "if (text.isEmpty()) chat.getBroadcastOperations()");
        String other =
                BROADCAST.replace("chat.getBroadcastOperations()", "if (chat.hasRoom()) chat.getBroadcastOperations()");
        assertEquals(signature(silent), signature(silent));
        assertNotEquals(signature(silent), signature(other));
    }

    @Test
    void a_method_of_ones_own_makes_no_difference_and_what_it_calls_does() {
        assertEquals(signature(asking("isShort", "text.isEmpty()")), signature(asking("none", "text.isEmpty()")));
        assertNotEquals(signature(asking("isShort", "text.isEmpty()")), signature(asking("isShort", "text.isBlank()")));
    }

    private static String asking(String method, String answer) {
        return BROADCAST
                .replace("chat.getBroadcastOperations()", "if (" + method + "(text)) chat.getBroadcastOperations()")
                .replace("}); } }", "}); } static boolean " + method + "(String text) { return " + answer + "; } }");
    }

    @Test
    void where_a_variable_is_changed_makes_no_difference() {
        Signature once = signature(keeping("seen.add(text);"));
        assertEquals(once, signature(keeping("seen.add(text);\nseen.add(text);")));
        assertNotEquals(once, signature(keeping("seen.remove(text);")));
    }

    private static String keeping(String change) {
        return BROADCAST
                .replace(
                        "chat.addEventListener",
                        "Set<String> seen = ConcurrentHashMap.newKeySet();\nchat.addEventListener")
                .replace("chat.getBroadcastOperations()", "if (seen.contains(text)) chat.getBroadcastOperations()")
                .replace("}); } }", change + "\n}); } }");
    }

    @Test
    void a_mistake_looks_the_same_on_each_version_of_the_jdk() {
        String wanted = "expected: <[tulips]> but was: <";
        Signature on17 = thrown(wanted + "java.lang.StringIndexOutOfBoundsException: begin 0, end -1, length 0>");
        Signature on25 =
                thrown(wanted + "java.lang.StringIndexOutOfBoundsException: Range [0, -1) out of bounds for length 0>");
        assertEquals(on17, on25);
        assertNotEquals(on17, thrown(wanted + "java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds>"));
        assertNotEquals(
                thrown(wanted + "java.lang.IllegalStateException: full>"),
                thrown(wanted + "java.lang.IllegalStateException: closed>"));
    }

    @Test
    void a_mistake_looks_the_same_in_each_class_loader_and_at_each_line() {
        String cast = "expected: <[]> but was: <ClassCastException: class A cannot be cast to class B"
                + " (A is in unnamed module of loader 'exercise %d' @2a5; B is in module java.base of loader"
                + " 'bootstrap'), at A.java:%d>";
        assertEquals(thrown(String.format(cast, 4, 31)), thrown(String.format(cast, 17, 9)));
    }

    private static Signature thrown(String failure) {
        Recording run = Recording.of("ada> connect");
        Situation situation =
                run.thrown("org.opentest4j.AssertionFailedError: " + failure).beside(run, BROADCAST, BROADCAST);
        return Signature.of(situation, Optional.empty());
    }

    @Test
    void two_mistakes_with_different_texts_that_look_the_same_are_both_not_named() {
        Signature same = signature(BROADCAST, "ada< said \"HI\"", "grace< said \"HI\"");
        var recorded =
                new Recorded("", new TreeMap<>(), new TreeMap<>(Map.of("One", List.of(same), "Two", List.of(same))));
        var one = new Mistake("One", "-", "In capitals.", Path.of("One.java"), List.of());
        var two = new Mistake("Two", "-", "Another text.", Path.of("Two.java"), List.of());
        var twin = new Mistake("Two", "-", "In capitals.", Path.of("Two.java"), List.of());

        assertEquals(Optional.empty(), recorded.mistake(same, mistakes(one, two)));
        assertEquals(1, recorded.clashes(mistakes(one, two)).size());
        assertEquals(Optional.of(one), recorded.mistake(same, mistakes(one, twin)));
        assertTrue(recorded.clashes(mistakes(one, twin)).isEmpty());
        assertEquals(Optional.empty(), recorded.mistake(signature(BROADCAST, "ada< said \"hi\""), mistakes(one, twin)));
    }

    private static Mistakes mistakes(Mistake... all) {
        return new Mistakes(List.of(all), List.of(), List.of());
    }
}
