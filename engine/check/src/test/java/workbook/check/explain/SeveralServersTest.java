package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static workbook.check.explain.RelayFixture.cause;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;

import org.junit.jupiter.api.Test;

/** Messages that go from one server to another by a bus. */
class SeveralServersTest {

    @Test
    void what_comes_from_another_server_is_sent_by_what_hears_of_it() {
        String right = """
                class A { static void configure(SocketIONamespace chat, Bus bus) {
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                chat.getRoomOperations("tea").sendEvent("said", client, text);
                bus.publish(Map.of("room", "tea", "text", text)); });
                bus.subscribe(message -> {
                chat.getRoomOperations(message.get("room")).sendEvent("said", message.get("text")); }); } }
                """;
        String toAll = right.replace("chat.getRoomOperations(message.get(\"room\"))", "chat.getBroadcastOperations()");
        Recording one = run("ada at north> say \"hi\"", "grace at south< said \"hi\"");
        Recording both = run("ada at north> say \"hi\"", "grace at south< said \"hi\"", "joan at south< said \"hi\"");
        means(
                "instead of grace at south only. `chat.getBroadcastOperations().sendEvent` (line 6)"
                        + " sends to every connection in the namespace.",
                both.missed("joan at south", "nothing").beside(one, toAll, right));

        String unchecked = right.replace(
                "chat.getRoomOperations(\"tea\")", "if (!text.isEmpty()) chat.getRoomOperations(\"tea\")");
        Situation crossed = run("ada at north> say \"\"", "grace at south< said \"\"")
                .missed("grace at south", "nothing")
                .beside(run("ada at north> say \"\""), unchecked, right);
        Cause cause = cause(crossed).orElseThrow();
        assertEquals(
                "Grace at south hears `said \"\"` after ada at north emits say \"\". That is not expected.",
                cause.means());
        assertEquals(6, cause.line());
    }

    @Test
    void what_does_not_reach_another_server_is_no_fault_of_the_call_that_sends_it_here() {
        String right = """
                class A { static void configure(SocketIONamespace chat, Bus bus) {
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                chat.getBroadcastOperations().sendEvent("said", client, text); bus.publish(text); }); } }
                """;
        Cause cause = cause(run(
                                "ada at north> connect",
                                "grace at south> connect",
                                "ada at north> say \"hi\"",
                                "alan at north< said \"hi\"")
                        .missed("grace at south", "said \"hi\"")
                        .beside(
                                run(
                                        "ada at north> connect",
                                        "grace at south> connect",
                                        "ada at north> say \"hi\"",
                                        "alan at north< said \"hi\"",
                                        "grace at south< said \"hi\""),
                                right.replace("bus.publish(text);", ""),
                                right))
                .orElseThrow();

        assertFalse(cause.means().contains("is left out"), cause.means());
        assertEquals(0, cause.line());
    }
}
