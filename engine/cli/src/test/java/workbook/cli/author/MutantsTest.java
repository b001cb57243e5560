package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.compile.SourceText;
import workbook.check.explain.CauseKind;
import workbook.check.verdict.Status;
import workbook.cli.author.Mutants.Mutant;
import workbook.course.Finding;

class MutantsTest {

    private static final String CHAT = """
            final class Chat {
                static void configure(SocketIONamespace chat) {
                    chat.addConnectListener(client -> log.accept("here"));
                    chat.addEventListener("say", String.class, (client, text, ack) -> {
                        if (text != null) {
                            chat.getBroadcastOperations().sendEvent("said", client, text);
                        }
                        ack.sendAckData(1);
                    });
                }
            }
            """;

    @TempDir
    Path root;

    private static List<Mutant> mutants(String text) throws IOException {
        return Mutants.of(SourceText.of(URI.create("file:///Chat.java"), text));
    }

    /** The changed lines of the mutants of that rule. */
    private static List<String> changes(String text, String rule) throws IOException {
        List<String> before = text.lines().toList();
        return mutants(text).stream()
                .filter(mutant -> mutant.rule().equals(rule))
                .map(mutant -> mutant.text()
                        .lines()
                        .filter(line -> !before.contains(line))
                        .map(String::strip)
                        .findFirst()
                        .orElse("gone"))
                .toList();
    }

    @Test
    void a_message_from_a_bus_is_no_client() throws IOException {
        String send = "chat.getBroadcastOperations().sendEvent(\"said\", text);";
        String onABus = CHAT.replace("ack.sendAckData(1);", "bus.subscribe(text -> {\n" + send + "\n});");

        assertEquals(List.of(), changes(onABus, "client put in"));
        assertEquals(
                1,
                changes(CHAT.replace("ack.sendAckData(1);", send), "client put in")
                        .size());
    }

    @Test
    void each_rule_changes_what_it_says() throws IOException {
        String send = "chat.getBroadcastOperations().sendEvent(";
        assertEquals(
                "chat.addConnectListener(client -> {});",
                changes(CHAT, "call left out").get(1));
        String said = send + "\"said\", client, text);";
        List<String> twice = changes(CHAT, "call made twice");
        assertTrue(twice.contains("{ " + said + " " + said + " }"), twice::toString);
        assertFalse(twice.contains("{ ack.sendAckData(1); ack.sendAckData(1); }"), "only the first one is sent");
        assertEquals(
                List.of(send + "client, \"said\", text);", send + "\"said\", text, client);"),
                changes(CHAT, "arguments swapped"));
        assertEquals(List.of(send + "\"said\", text);"), changes(CHAT, "client left out"));
        assertEquals(List.of("client.sendEvent(\"said\", client, text);"), changes(CHAT, "another receiver"));
        assertEquals(
                List.of("chat.addDisconnectListener(client -> log.accept(\"here\"));"),
                changes(CHAT, "wrong listener"));
        assertEquals(List.of("if (!(text != null)) {"), changes(CHAT, "condition turned round"));
        assertEquals(
                List.of(
                        "chat.addEventListener(\"news\", String.class, (client, text, ack) -> {",
                        send + "\"news\", client, text);"),
                changes(CHAT, "another event"));
        assertEquals(
                "chat.addConnectListener(arrived -> { chat.addEventListener(\"say\", String.class, (client, text, ack) -> {",
                changes(CHAT, "listener added per connection").get(0));
    }

    @Test
    void frames_are_changed_line_by_line() throws IOException {
        String text =
                "class Frames { String frames() { return \"\"\"\n    40\n    42[\"say\",\"hi\"]\n    \"\"\"; } }\n";

        assertEquals(List.of("0", "2[\"say\",\"hi\"]"), changes(text, "frame with one digit"));
        assertEquals(List.of("42[say,hi]"), changes(text, "frame without quotes"));
        assertEquals(List.of("42[\"xsay\",\"hi\"]"), changes(text, "frame of another event"));
    }

    @Test
    void a_call_that_is_never_made_is_no_call_that_is_missing() throws IOException {
        for (Mutant mutant : mutants(CHAT)) {
            if (mutant.rule().equals("call never made")) {
                assertFalse(mutant.causes().contains(CauseKind.NOT_SENT), mutant::name);
            }
        }
    }

    @Test
    void a_wrong_cause_is_a_complaint_and_a_right_one_is_not() throws IOException {
        var course = new TinyCourse(root);
        course.judge.finds("call-made-twice", CauseKind.NOT_SENT);
        course.judge.finds("another-event", CauseKind.OTHER_EVENT);
        course.judge.says("another-receiver", Status.PASSED);
        course.judge.says("arguments-swapped", Status.DID_NOT_COMPILE);
        List<Finding> found = course.mutants();

        Finding twice = one(found, "call made twice");
        assertFalse(twice.ok());
        assertTrue(twice.detail().contains("said to be not_sent, and is "), twice::detail);
        assertTrue(twice.detail().contains(".workbook/mutants/" + TinyCourse.ID), twice::detail);
        assertEquals("named other_event", one(found, "another event: client").detail());
        assertEquals("passes", one(found, "another receiver").detail());
        assertEquals("refused", one(found, "arguments swapped").detail());
        assertEquals("silent", one(found, "client left out", "another value").detail());
    }

    @Test
    void the_table_counts_each_end_once() throws IOException {
        var course = new TinyCourse(root);
        course.judge.finds("call-made-twice", CauseKind.NOT_SENT);
        course.judge.says("another-receiver", Status.PASSED);
        List<Finding> found = course.mutants();
        var table = new MutantTable();
        found.forEach(table::counts);
        long all =
                found.stream().filter(one -> one.rule().equals(MutantRule.RULE)).count();
        long wrong = found.stream().filter(one -> !one.ok()).count();
        Files.createDirectories(root.resolve("docs/reference"));
        table.write(root);
        String page = Files.readString(root.resolve(MutantTable.FILE));

        assertTrue(wrong > 0);
        assertTrue(
                page.contains("| " + TinyCourse.ID + " | " + all + " | 0 | 0 | " + (all - wrong - 1) + " | " + wrong
                        + " | 1 | 0\n"),
                page);
        assertTrue(page.contains("* `+" + TinyCourse.ID + "/another receiver: "), page);
    }

    private static Finding one(List<Finding> found, String... rules) {
        return found.stream()
                .filter(finding -> List.of(rules).stream()
                        .anyMatch(rule -> finding.subject().contains("/" + rule)))
                .findFirst()
                .orElseThrow();
    }
}
