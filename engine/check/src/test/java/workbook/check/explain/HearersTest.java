package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static workbook.check.explain.RelayFixture.BROADCAST;
import static workbook.check.explain.RelayFixture.TO_ALL;
import static workbook.check.explain.RelayFixture.TO_OTHERS;
import static workbook.check.explain.RelayFixture.cause;
import static workbook.check.explain.RelayFixture.listening;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;
import static workbook.check.explain.RelayFixture.silent;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A message that reaches the wrong clients. */
class HearersTest {

    @Test
    void only_the_sender_instead_of_everyone_and_the_line() {
        Situation situation = run("ada> say \"hi\"", "ada< said \"hi\"")
                .missed("grace", "only said \"hi\"")
                .beside(TO_ALL, listening("client.sendEvent(\"said\", text);"), BROADCAST);
        means("`said` was sent to ada only instead of everyone.", situation);
        means("`client.sendEvent` (line 3) sends to one connection", situation);
        assertEquals(3, cause(situation).orElseThrow().line());
    }

    @Test
    void the_only_one_in_a_room_was_left_out() {
        means(
                "that connection is left out, but ada should hear `said`.",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .beside(
                                run("ada> say \"hi\"", "ada< said \"hi\""),
                                listening("client.joinRoom(\"tea\");"
                                        + " chat.getRoomOperations(\"tea\").sendEvent(\"said\", client, text);"),
                                BROADCAST));
    }

    @Test
    void everyone_instead_of_everyone_except_the_sender() {
        means(
                "`said` was sent to everyone instead of everyone except ada.",
                run("ada> say \"hi\"", "ada< said \"hi\"", "grace< said \"hi\"", "alan< said \"hi\"")
                        .missed("ada", "nothing")
                        .beside(TO_OTHERS, BROADCAST, BROADCAST));
    }

    @Test
    void everyone_is_everyone_in_the_namespace() {
        String[] connected = {"ada> connect", "grace> connect", "alan in /audit> connect", "ada> say \"hi\""};
        Recording two =
                Recording.of(Stream.concat(Stream.of(connected), Stream.of("ada< said \"hi\"", "grace< said \"hi\""))
                        .toArray(String[]::new));
        Recording one = Recording.of(Stream.concat(Stream.of(connected), Stream.of("ada< said \"hi\""))
                .toArray(String[]::new));
        means("`said` was sent to ada only instead of everyone.", one.beside(two, BROADCAST, BROADCAST));
    }

    @Test
    void the_emitter_among_others_has_to_be_left_out_or_to_hear_it() {
        Recording both = run("ada> say \"hi\"", "ada< said \"hi\"", "grace< said \"hi\"");
        Recording grace = run("ada> say \"hi\"", "grace< said \"hi\"");
        means(
                "Ada is the client that emitted `say`, and has to be left out.",
                both.beside(grace, BROADCAST, BROADCAST));
        means(
                "Ada is the client that emitted `say`, and has to hear it, too.",
                grace.beside(both, BROADCAST, BROADCAST));
    }

    @Test
    void the_sender_was_left_out() {
        means(
                "With `client` directly after the event's name (line 3), that connection is left out.",
                run("ada> say \"hi\"", "grace< said \"hi\"", "alan< said \"hi\"")
                        .missed("ada", "only said \"hi\"")
                        .beside(
                                TO_ALL,
                                listening("chat.getBroadcastOperations().sendEvent(\"said\", client, text);"),
                                BROADCAST));
    }

    @Test
    void the_only_one_there_is_left_out() {
        means(
                "With `client` directly after the event's name (line 3), that connection is left out, but ada should",
                Recording.of("ada> connect", "ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .beside(
                                Recording.of("ada> connect", "ada> say \"hi\"", "ada< said \"hi\""),
                                listening("chat.getBroadcastOperations().sendEvent(\"said\", client, text);"),
                                BROADCAST));
    }

    @Test
    void whom_a_call_reaches_by_where_it_stands_and_not_where_a_predicate_decides() {
        String arrives = "class A { static void configure(SocketIONamespace chat) { chat.addConnectListener(client -> "
                + "%s.sendEvent(\"joined\", \"x\")); } }";
        means(
                "sends to one connection: the one that has just connected.",
                Recording.of("ada> connect", "grace> connect", "grace< joined \"x\"")
                        .missed("ada", "joined \"x\"")
                        .beside(
                                Recording.of("ada> connect", "grace> connect", "ada< joined \"x\""),
                                String.format(arrives, "client"),
                                String.format(arrives, "chat.getBroadcastOperations()")));
        Situation predicate = run("ada> say \"hi\"", "ada< said \"hi\"")
                .missed("grace", "only said \"hi\"")
                .beside(
                        TO_OTHERS,
                        listening("chat.getBroadcastOperations().sendEvent(\"said\", one -> one == client, text);"),
                        BROADCAST);
        assertEquals(
                "`said` was sent to ada only instead of everyone except ada. `(one)->one == client` (line 3)"
                        + " decides which clients are left out.",
                cause(predicate).orElseThrow().means().strip());
        Situation either = run("ada> say \"hi\"", "ada< said \"hi\"")
                .missed("grace", "only said \"hi\"")
                .beside(
                        TO_OTHERS,
                        listening("(text == null ? chat.getBroadcastOperations() : chat.getRoomOperations(text))"
                                + ".sendEvent(\"said\", text);"),
                        BROADCAST);
        assertFalse(means(either).contains("in that room"), means(either));
    }

    @Test
    void a_map_that_keeps_one_client_for_each_key() {
        String code = """
                class A { Map<String, SocketIOClient> here = new HashMap<>();
                void configure(SocketIONamespace chat) {
                chat.addConnectListener(client -> here.put(KEY, client));
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                for (SocketIOClient one : here.values()) { one.sendEvent("said", text); } }); } }""";
        String[] all = {"ada> connect", "grace> connect", "grace's phone> connect", "ada> say \"hi\""};
        Recording one = Recording.of(Stream.concat(Stream.of(all), Stream.of("grace's phone< said \"hi\""))
                        .toArray(String[]::new))
                .missed("grace", "said \"hi\"");
        Recording both = Recording.of(
                Stream.concat(Stream.of(all), Stream.of("grace's phone< said \"hi\"", "grace< said \"hi\""))
                        .toArray(String[]::new));
        String why = "`here` keeps one client for each key: `put` in line 3 replaces the one that was there.";

        means(why, one.beside(both, code.replace("KEY", "nameOf(client)"), BROADCAST));
        String byId = means(one.beside(both, code.replace("KEY", "client.getSessionId()"), BROADCAST));
        assertFalse(byId.contains("one client for each key"), byId);
    }

    @Test
    void another_value_for_everybody_is_no_matter_of_hearers() {
        means(
                "`said` arrives with \"grace: hi\" instead of \"ada: hi\"",
                run("ada> say \"hi\"", "grace< said \"grace: hi\"", "alan< said \"alan: hi\"")
                        .missed("grace", "only said \"ada: hi\"")
                        .beside(
                                run("ada> say \"hi\"", "grace< said \"ada: hi\"", "alan< said \"ada: hi\""),
                                BROADCAST,
                                BROADCAST));
    }

    @Test
    void a_room_that_nobody_is_in_and_a_client_that_has_gone() {
        means(
                "is sent to the room \"all\", but nobody is in it",
                run("ada> say \"hi\"")
                        .missed("ada", "said \"hi\"")
                        .beside(
                                TO_ALL,
                                listening("chat.getRoomOperations(\"all\").sendEvent(\"said\", text);"),
                                BROADCAST));
        String left = "class A { static void configure(SocketIONamespace chat) {"
                + " chat.addDisconnectListener(client -> %s.sendEvent(\"left\", \"ada\")); } }";
        means(
                "sends to the client that has just left",
                run("ada> disconnect")
                        .missed("grace", "left \"ada\"")
                        .beside(
                                run("ada> disconnect", "grace< left \"ada\"", "alan< left \"ada\""),
                                String.format(left, "client"),
                                String.format(left, "chat.getBroadcastOperations()")));
    }

    @Test
    void a_room_that_nobody_joined_though_the_solution_lets_clients_join() {
        Situation situation = run("ada> say \"hi\"")
                .missed("ada", "said \"hi\"")
                .beside(
                        TO_ALL,
                        listening("chat.getRoomOperations(\"all\").sendEvent(\"said\", text);"),
                        listening(
                                "client.joinRoom(\"all\"); chat.getRoomOperations(\"all\").sendEvent(\"said\", text);"));

        assertEquals(
                Optional.of("Let those who should hear it join the room: `joinRoom`."),
                Detector.first(situation).map(Cause::fix));
    }

    @Test
    void nobody_is_said_to_hear_what_others_hear_at_another_time() {
        String hello = "class A { static void configure(SocketIONamespace chat) { chat.addConnectListener(client -> "
                + "client.sendEvent(\"hello\", \"hi\")); } }";
        means(
                "Each client hears `hello \"hi\"` when it connects.",
                Recording.of("ada> connect", "grace> connect", "ada< hello \"hi\"", "grace< hello \"hi\"")
                        .missed("ada", "nothing")
                        .beside(Recording.of("ada> connect", "grace> connect"), hello, BROADCAST));
        String later = listening("new Thread(() -> client.sendEvent(\"seen\", text)).start();");
        means(
                "Ada hears `seen \"hi\"`. That is not expected.",
                run("ada> say \"hi\"", "grace> typing", "ada< seen \"hi\"")
                        .missed("ada", "nothing")
                        .beside(run("ada> say \"hi\"", "grace> typing"), later, BROADCAST));
    }

    @Test
    void who_was_there_is_welcomed_again() {
        String welcome = "class A { static void configure(SocketIONamespace chat) { chat.addConnectListener(client -> "
                + "%s.sendEvent(\"welcome\", \"hi\")); } }";
        means(
                "`welcome` was sent to everyone instead of grace only.",
                Recording.of(
                                "ada> connect",
                                "ada< welcome \"hi\"",
                                "grace> connect",
                                "ada< welcome \"hi\"",
                                "grace< welcome \"hi\"")
                        .missed("ada", "only welcome \"hi\"")
                        .beside(
                                Recording.of(
                                        "ada> connect",
                                        "ada< welcome \"hi\"",
                                        "grace> connect",
                                        "grace< welcome \"hi\""),
                                String.format(welcome, "chat.getBroadcastOperations()"),
                                String.format(welcome, "client")));
    }

    @Test
    void clients_that_were_asked_for_before_anybody_came() {
        String early =
                "class A { static void configure(SocketIONamespace chat) { var all = List.copyOf(chat.getAllClients());"
                        + " chat.addEventListener(\"say\", String.class, (client, text, ack) -> {"
                        + " for (var one : all) { one.sendEvent(\"said\", text); } }); } }";
        String late = listening("for (var one : chat.getAllClients()) { one.sendEvent(\"said\", text); }");
        Recording unsent = run("ada> say \"hi\"").missed("grace", "said \"hi\"");
        means(
                "in a loop over clients that line 1 looked up when `configure` ran",
                unsent.beside(TO_ALL, early, BROADCAST));
        silent(unsent.beside(TO_ALL, late, BROADCAST));
    }
}
