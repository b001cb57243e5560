package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import workbook.check.explain.Listener.Kind;

class SourceFactsTest {

    private static SourceFacts configure(String body) {
        return Recording.facts("class A {\nstatic void configure(SocketIONamespace chat) {\n" + body + "\n}\n}");
    }

    @Test
    void listeners_with_their_event_their_line_and_where_they_are_added() {
        SourceFacts facts = configure("""
                chat.addConnectListener(client -> {
                    chat.addEventListener("say", String.class, (who, text, ack) -> {});
                });
                chat.addDisconnectListener(gone -> {});""");
        assertEquals(
                List.of(Kind.CONNECT, Kind.EVENT, Kind.DISCONNECT),
                facts.listeners().stream().map(Listener::kind).toList());
        Listener say = facts.addedPerConnection().orElseThrow();
        assertEquals("say", say.event());
        assertEquals(4, say.line());
        assertEquals(List.of("who", "text", "ack"), say.parameters());
        assertTrue(facts.listeners(Kind.DISCONNECT).get(0).empty());
        assertNull(facts.listeners(Kind.CONNECT).get(0).inside());
    }

    @Test
    void a_branch_of_a_switch_is_a_condition() {
        SourceFacts facts = configure("""
                switch (text) {
                    case "/time", "/date":
                        one();
                        break;
                    default:
                        two();
                }
                int n = switch (text) {
                    case "/day" -> three();
                    default -> 0;
                };""");
        assertEquals("case \"/time\", \"/date\"", condition(facts, "one"));
        assertEquals("default", condition(facts, "two"));
        assertEquals("case \"/day\"", condition(facts, "three"));
    }

    private static String condition(SourceFacts facts, String call) {
        return facts.calls(call).get(0).conditions().get(0).text();
    }

    @Test
    void a_lock_that_no_other_thread_can_hold() {
        assertEquals(List.of(3), configure("synchronized (new Object()) { x(); }").locksOfItsOwn);
        assertEquals(List.of(4), configure("Object lock = new Object();\nsynchronized (lock) { x(); }").locksOfItsOwn);
        assertEquals(List.of(), configure("synchronized (chat) { x(); }").locksOfItsOwn);
        assertEquals(List.of(), configure("""
                        Object lock = new Object();
                        chat.addEventListener("say", String.class, (client, text, ack) -> {
                            synchronized (lock) { x(); }
                        });""").locksOfItsOwn);
        assertEquals(List.of(5), configure("""
                        chat.addEventListener("say", String.class, (client, text, ack) -> {
                            Object lock = new Object();
                            synchronized (lock) { x(); }
                        });""").locksOfItsOwn);
    }

    @Test
    void a_listener_in_a_method_that_a_connect_listener_calls_is_added_per_connection_too() {
        for (String way : List.of("A::arrives", "client -> arrives(client)")) {
            SourceFacts facts = Recording.facts("""
                    class A {
                        static void configure(SocketIONamespace chat) { chat.addConnectListener(WAY); }
                        static void arrives(SocketIOClient client) {
                            client.getNamespace().addEventListener("say", String.class, (a, b, c) -> {});
                        }
                    }
                    """.replace("WAY", way));
            assertTrue(facts.addedPerConnection().isPresent(), way);
        }
        assertFalse(configure("chat.addEventListener(\"say\", String.class, (a, b, c) -> {});")
                .addedPerConnection()
                .isPresent());
    }

    /** Of two classes' methods of one name, only the one that is named belongs to the listener. */
    @Test
    void a_method_of_another_class_with_the_same_name_is_in_no_listener() {
        for (String way : List.of("counter::goes", "this.counter::goes", "Counter::goes", "new Counter()::goes")) {
            SourceFacts facts = Recording.facts("""
                    class A {
                        private final Counter counter = new Counter();
                        void configure(SocketIONamespace chat) { chat.addDisconnectListener(WAY); }
                        void goes(SocketIOClient client) { client.sendEvent("other", 1); }
                        static class Counter {
                            void goes(SocketIOClient client) { client.sendEvent("one", 1); }
                        }
                    }
                    """.replace("WAY", way));
            assertNull(facts.theSend("other").orElseThrow().inside(), way);
            assertEquals(
                    Kind.DISCONNECT,
                    Objects.requireNonNull(facts.theSend("one").orElseThrow().inside(), way)
                            .kind());
        }
    }

    /** A method that is called without a receiver may belong to a class further out. */
    @Test
    void a_method_of_the_class_around_is_in_the_listener_that_calls_it() {
        SourceFacts facts = Recording.facts("""
                class A {
                    static void greet(SocketIOClient client) { client.sendEvent("hello", 1); }
                    static class Desk {
                        void configure(SocketIONamespace chat) {
                            chat.addConnectListener(client -> greet(client));
                        }
                    }
                }
                """);
        Listener around = facts.theSend("hello").orElseThrow().inside();
        assertEquals(Kind.CONNECT, Objects.requireNonNull(around).kind());
    }

    private static final String HALF = """
            class A {
                static void publish(String text) { write(text); }
                static void compact() { }
                private static void write(String text) { open(text).put(text); }
            }
            """;

    /** What a test doesn't call may be begun or not. */
    @Test
    void other_calls_are_those_of_the_functions_that_the_test_reaches() {
        SourceFacts half = Recording.facts(HALF);
        SourceFacts whole = Recording.facts(HALF.replace("{ }", "{ rename(); }").replace(".put", ".force().put"));

        assertEquals(Set.of("force", "rename"), whole.callGraph().otherCalls(half.callGraph()));
        assertEquals(
                Set.of("force"), whole.callGraph().otherCalls(half.callGraph(), Set.of("publish", "assertEquals")));
        assertEquals(Set.of("rename"), whole.callGraph().otherCalls(half.callGraph(), Set.of("compact")));
        assertEquals(Set.of("force", "rename"), whole.callGraph().otherCalls(half.callGraph(), Set.of("assertEquals")));
        assertEquals(Set.of(), half.callGraph().otherCalls(whole.callGraph(), Set.of("publish")));
    }

    @Test
    void what_a_test_calls_is_known_through_its_helpers() {
        SourceFacts tests = Recording.facts("""
                class ATest {
                    void one() { assertEquals("tulips", file()); }
                    void two() { parcels.compact(); }
                    String file() { return parcels.publish("tulips"); }
                }
                """);
        assertEquals(
                Set.of("assertEquals", "file", "publish"), tests.callGraph().calledFrom("one"));
        assertEquals(Set.of("compact"), tests.callGraph().calledFrom("two"));
        assertEquals(Set.of(), tests.callGraph().calledFrom("three"));
    }

    @Test
    void what_a_call_reaches() {
        SourceFacts facts = configure("""
                BroadcastOperations all = chat.getBroadcastOperations();
                chat.addEventListener("say", String.class, (client, text, ack) -> {
                    client.sendEvent("one", text);
                    all.sendEvent(TWO, client, text);
                    for (SocketIOClient each : chat.getAllClients()) { each.sendEvent("three", text); }
                    new Thread(() -> ack.sendAckData(1)).start();
                });
                bus.subscribe(message -> all.sendEvent("four", message));""".replace("TWO", "\"two\""));
        Call one = facts.theSend("one").orElseThrow();
        assertTrue(one.onOwnClient());
        Call two = facts.theSend("two").orElseThrow();
        assertEquals(1, two.ownClient());
        assertEquals("chat.getBroadcastOperations()", two.target());
        assertFalse(two.inLoop());
        Call three = facts.theSend("three").orElseThrow();
        assertTrue(three.inLoop());
        assertFalse(three.onOwnClient());
        assertTrue(facts.calls("sendAckData").get(0).later());
        assertFalse(one.later());
        assertTrue(facts.theSend("four").orElseThrow().later(), "what a bus brings is sent when it comes");
    }

    @Test
    void an_event_in_a_constant_is_known_and_one_that_is_made_is_not() {
        SourceFacts facts =
                Recording.facts("class A { void a() { client.sendEvent(SAID, 1); client.sendEvent(name(), 2); }"
                        + " static final String SAID = \"said\"; }");
        assertEquals(1, facts.sends("said").size());
        assertNull(facts.calls("sendEvent").get(1).event());
    }

    @Test
    void what_cannot_be_parsed_has_as_many_facts_as_can_be_read() {
        assertTrue(Recording.facts("").listeners().isEmpty());
        String deep = "(".repeat(100_000) + "1" + ")".repeat(100_000);
        assertTrue(
                Recording.facts("class A { int a = " + deep + "; }").listeners().isEmpty());
        assertTrue(Recording.facts("this is not Java }{").calls("sendEvent").isEmpty());
    }
}
