package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.check.explain.RelayFixture.cause;
import static workbook.check.explain.RelayFixture.run;

import org.junit.jupiter.api.Test;

/** Which code is shown where the line that sends is right. */
class DifferingCodeTest {

    @Test
    void a_line_of_code_that_is_right_is_not_the_place() {
        String given = """
                chat.addEventListener("say", String.class, (client, text, ack) ->
                chat.getRoomOperations("tea").sendEvent("said", client, text));
                """;
        String stand = "chat.addEventListener(\"stand\", String.class, (client, text, ack) ->\nSTAND);\n";
        String all = "class A { static void configure(SocketIONamespace chat) {\n" + given + stand + "} }";
        Recording stayed = run("ada> stand", "grace> say \"hi\"", "alan< said \"hi\"", "ada< said \"hi\"")
                .missed("ada", "nothing");
        Recording left = run("ada> stand", "grace> say \"hi\"", "alan< said \"hi\"");
        Situation situation = stayed.beside(
                left, all.replace("STAND", "System.out.println(text)"), all.replace("STAND", "client.leaveRoom(text)"));
        Cause found = cause(situation).orElseThrow();
        Cause located = DifferingCode.locate(found, situation);

        assertEquals(3, found.line());
        assertEquals(4, located.line());
        assertEquals(
                "Line 3 is as it should be. Check the listener for `stand` (line 4), and what it calls.",
                located.fix());
        String other = all.replace("\"said\", client", "\"said\"").replace("STAND", "client.leaveRoom(text)");
        Situation own = stayed.beside(left, other, all);
        assertEquals(3, DifferingCode.locate(cause(own).orElseThrow(), own).line(), "this line differs");
    }
}
