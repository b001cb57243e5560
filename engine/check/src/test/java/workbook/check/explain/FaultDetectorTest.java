package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static workbook.check.explain.RelayFixture.BROADCAST;
import static workbook.check.explain.RelayFixture.TO_ALL;
import static workbook.check.explain.RelayFixture.TO_OTHERS;
import static workbook.check.explain.RelayFixture.listening;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;
import static workbook.check.explain.RelayFixture.silent;

import org.junit.jupiter.api.Test;

/** What the kit notes beside a test, and connections that the code ends. */
class FaultDetectorTest {

    @Test
    void a_listener_that_threw_with_its_line() {
        means(
                "Your handler threw NullPointerException at A.java:3: `name` is null.",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .noted("a handler ended with java.lang.NullPointerException:"
                                + " Cannot invoke \"String.trim()\" because \"name\" is null, at A.java:3")
                        .beside(TO_ALL, listening("tell(name.trim());"), BROADCAST));
        means(
                "threw NullPointerException at A.java:3: something that is handed over there is null.",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .noted("a handler ended with java.lang.NullPointerException:"
                                + " Cannot invoke \"Object.hashCode()\" because \"key\" is null, at A.java:3")
                        .beside(
                                TO_ALL,
                                listening("chat.getRoomOperations(text).sendEvent(\"said\", text);"),
                                BROADCAST));
    }

    @Test
    void a_namespace_that_is_not_there() {
        means(
                "there is no namespace `rooms`: the name of each begins with a slash.",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .noted("a handler ended with java.lang.NullPointerException:"
                                + " Cannot invoke \"any\" because the return value of"
                                + " \"com.corundumstudio.socketio.SocketIOServer.getNamespace(String)\" is null,"
                                + " at A.java:3")
                        .beside(TO_ALL, listening("server.getNamespace(\"rooms\").any();"), BROADCAST));
    }

    @Test
    void a_client_among_the_values() {
        means(
                "One of the values sent at A.java:3 is a client.",
                run("ada> say \"hi\"")
                        .missed("grace", "said \"hi\"")
                        .noted("your code sent nothing: a value of type SocketIOClient"
                                + " cannot be written as JSON, at A.java:3")
                        .beside(TO_OTHERS, BROADCAST, BROADCAST));
    }

    @Test
    void a_client_is_a_value_where_nobody_can_be_left_out() {
        Recording unwritten = run("ada> say \"hi\"")
                .missed("ada", "said \"hi\"")
                .noted("your code sent nothing: a value of type SocketIOClient"
                        + " cannot be written as JSON, at A.java:3");
        means(
                "Only a send to several clients can leave one out.",
                unwritten.beside(TO_ALL, listening("client.sendEvent(\"said\", client, text);"), BROADCAST));
        means(
                "A client is left out only if it comes directly after the event's name.",
                unwritten.beside(
                        TO_ALL,
                        listening("chat.getBroadcastOperations().sendEvent(\"said\", text, client);"),
                        BROADCAST));
    }

    @Test
    void a_value_of_another_class_than_the_listener_wants() {
        Recording unread = run("ada> say \"hi\"")
                .missed("ada", "said \"hi\"")
                .noted("the value of say cannot be read as Integer: Cannot deserialize value of type `Integer` from"
                        + " String \"hi\": not a valid `Integer` value");
        means(
                "The listener for `say` expects `Integer`, but the library cannot make one from what the client sends. So",
                unread.beside(TO_ALL, BROADCAST.replace("String.class", "Integer.class"), BROADCAST));
        silent(unread.beside(TO_ALL, "class A { String a = \"sendEvent\"; }", "class A {}"));
        means(
                "what the client sends: it has no constructor without parameters.",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .noted(
                                "the value of say cannot be read as Visitor: Cannot construct instance of `A$Visitor` (no"
                                        + " Creators, like default constructor, exist)")
                        .beside(TO_ALL, BROADCAST, BROADCAST));
    }

    @Test
    void an_exception_of_ones_own_and_one_of_the_jdks() {
        Recording threw = Recording.of("ada> connect", "ada> say \"a\"")
                .noted("the handler of say ended with java.lang.IllegalArgumentException: no, at A.java:3");
        Recording right = Recording.of("ada> connect", "ada> say \"a\"", "ada< said \"a\"");
        means(
                "no. No client hears of an exception. The code after that line did not run.",
                threw.beside(right, listening("throw new IllegalArgumentException(\"no\");"), BROADCAST));
        means("Check what can throw there.", threw.beside(right, listening("check(text);"), BROADCAST), Cause::fix);
    }

    @Test
    void a_listener_that_goes_on_after_its_answer() {
        String note = "your say listener acknowledged say twice: a question has one answer, at A.java:%d";
        Recording right = Recording.of("ada> connect", "ada? say \"a\"", "ada! 3");
        String code = listening("if (text.isEmpty()) {\nack.sendAckData(3);%s\n}\nack.sendAckData(4);");
        means(
                "Line 4 answers, and the listener goes on: line 6 answers again.",
                Recording.of("ada> connect", "ada? say \"a\"", "ada! 3")
                        .noted(String.format(note, 6))
                        .missed("ada", "4")
                        .beside(right, String.format(code, ""), BROADCAST));
        String means = means(Recording.of("ada> connect", "ada? say \"a\"", "ada! 3")
                .noted(String.format(note, 6))
                .missed("ada", "4")
                .beside(right, String.format(code, " return;"), BROADCAST));
        assertFalse(means.contains("goes on"), means);
    }

    @Test
    void a_connection_that_the_code_ends() {
        Situation ended = Recording.of("ada> connect", "ada> say \"a\"")
                .says("ada is connected", "ada is not connected")
                .beside(
                        Recording.of("ada> connect", "ada> say \"a\""),
                        listening("client.sendEvent(\"said\", text);\nclient.disconnect();"),
                        BROADCAST);
        means("Your code ends the connection: `client.disconnect()` (line 4).", ended);
        Situation kept = Recording.of("ada> connect", "ada> say \"a\"")
                .says("ada is connected", "ada is not connected")
                .beside(Recording.of("ada> connect", "ada> say \"a\""), BROADCAST, BROADCAST);
        assertFalse(means(kept).contains("ends the connection"), means(kept));
    }

    @Test
    void a_connection_that_was_ended_gets_no_answer() {
        String ends = listening("client.disconnect(); ack.sendAckData(\"ok\");");
        means(
                "Your code ends the connection: `client.disconnect()` (line 3). The client gets no answer any more.",
                Recording.of("ada> connect", "ada? say \"tea\"")
                        .missed("ada", "\"ok\"")
                        .beside(
                                Recording.of("ada> connect", "ada? say \"tea\"", "ada! \"ok\""),
                                ends,
                                listening("client.leaveRoom(text); ack.sendAckData(\"ok\");")));
    }
}
