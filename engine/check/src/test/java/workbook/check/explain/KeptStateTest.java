package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a variable that is kept: which lines change it, and nothing where that isn't certain. */
class KeptStateTest {

    /** The call of {@code sendEvent} in the listener for {@code say}, in the third line, depends on {@code kept}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '^',
            value = {
                "Set<String> kept = new HashSet<>(); @ kept.contains(a) @ ^^ @ Nothing ever changes `kept`.",
                "Set<String> kept = Set.of(); @ kept.contains(a) @ ^^ @ ^^",
                "Set<String> kept = new HashSet<>(); @ kept.contains(a) @ kept.add(c); "
                        + "@ Nothing ever takes anything out of `kept`: it's changed only in line 4, in the connect listener.",
                "Set<String> kept = new HashSet<>(); @ kept.contains(a) @ kept.remove(c); "
                        + "@ `kept` is changed only in line 4, in the connect listener.",
                "Set<String> kept = new HashSet<>(); @ kept.add(a) @ ^^ "
                        + "@ Nothing ever takes anything out of `kept`: it's changed only in line 3, in the listener for `say`.",
                "Set<String> kept = new HashSet<>(); @ isHere(a) @ kept.add(c); "
                        + "@ Nothing ever takes anything out of `kept`: it's changed only in line 4, in the connect listener.",
                "Map<String, String> kept = new HashMap<>(); @ kept.containsKey(a) @ kept.put(c, a); "
                        + "@ Nothing ever removes a key of `kept`, and `put` replaces the value that a key had: it's"
                        + " changed only in line 4, in the connect listener.",
                "Map<String, Set<String>> kept = new HashMap<>(); @ kept.get(a).isEmpty() @ kept.get(c).remove(a); "
                        + "@ `kept` is changed only in line 4, in the connect listener.",
                "Map<String, Set<String>> kept = new HashMap<>(); @ kept.get(a).isEmpty() "
                        + "@ kept.values().forEach(x -> x.remove(a)); @ `kept` is changed only in line 4, in the connect listener.",
                "Map<String, Set<String>> kept = new HashMap<>(); @ kept.get(a).isEmpty() "
                        + "@ for (Set<String> x : kept.values()) { x.remove(a); } @ `kept` is changed only in line 4, in the connect listener.",
                "int kept = 0; @ kept > 1 @ kept++; @ `kept` is changed only in line 4, in the connect listener.",
                "int kept = 0; @ kept > 1 @ kept = 1;NEXT this.kept += 2; @ `kept` is changed only in lines 4 and 5, in the connect listener.",
                "AtomicInteger kept = new AtomicInteger(); @ client.isChannelOpen() @ ^^ @ ^^",
                "Set<String> kept = new HashSet<>(); @ kept.contains(a) @ kept.add(c); all.get(c).kept.remove(c); "
                        + "@ `kept` is changed only in line 4, in the connect listener.",
                // of others, and where something may be hidden
                "Set<String> kept = new HashSet<>(); @ a.isEmpty() @ kept.add(c); @ ^^",
                "Set<String> kept = new HashSet<>(); @ kept.contains(a) @ fill(kept); @ ^^",
                "Set<String> kept = new HashSet<>(); @ kept.contains(a) @ list.forEach(kept::add); @ ^^",
                "Set<String> kept = new HashSet<>(); @ kept.contains(a) @ Set<String> kept = null; @ ^^",
                "Set<String> kept = new HashSet<>(); @ kept.contains(a) @ kept.add(c);NEXTkept.add(c);NEXTkept.add(c);NEXTkept.add(c); @ ^^"
            })
    void which_lines_change_it(String kept, String condition, String connect, String said) {
        String code = "class A { " + kept + "\nboolean isHere(String b) { return kept.contains(b); } "
                + "void configure(SocketIONamespace chat) {\n"
                + "chat.addEventListener(\"say\", String.class, (client, a, ack) -> { if (" + condition
                + ") { client.sendEvent(\"said\"); } });\n"
                + "chat.addConnectListener(c -> { " + (connect == null ? "" : connect.replace("NEXT", "\n"))
                + " }); } }";

        SourceFacts facts = Recording.facts(code);

        assertEquals(
                said == null ? "" : said,
                new KeptState(facts, SourceFacts.NONE)
                        .behind(facts.sends("said").get(0)));
    }

    @Test
    void where_the_same_listeners_change_it_as_in_the_solution_their_lines_are_not_listed() {
        String code = """
                class A { Set<String> here = new HashSet<>(); void configure(SocketIONamespace chat) {
                chat.addEventListener("say", String.class, (client, a, ack) -> {
                if (here.add(a)) { client.sendEvent("said"); } });
                chat.addDisconnectListener(c -> here.CHANGE); } }""";
        SourceFacts own = Recording.facts(code.replace("CHANGE", "remove(b)"));
        SourceFacts right = Recording.facts(code.replace("CHANGE", "remove(c)").replace("here", "names"));
        SourceFacts other = Recording.facts(code.replace("CHANGE", "clear()"));

        assertEquals("", new KeptState(own, right).behind(own.sends("said").get(0)));
        assertEquals(
                "`here` is changed only in lines 3 and 4.",
                new KeptState(own, other).behind(own.sends("said").get(0)));
    }

    @Test
    void a_variable_that_the_solution_only_fills_as_well_is_no_cause() {
        String code = """
                class A { Map<String, Long> kept = new HashMap<>(); void configure(SocketIONamespace chat) {
                chat.addEventListener("say", String.class, (client, a, ack) -> {
                if (kept.get(a) LIMIT 3) { client.sendEvent("said"); } kept.put(a, 1L); FORGET }); } }""";
        SourceFacts own = Recording.facts(code.replace("LIMIT", "<").replace("FORGET", ""));
        SourceFacts filled = Recording.facts(code.replace("LIMIT", ">").replace("FORGET", ""));
        SourceFacts emptied = Recording.facts(code.replace("LIMIT", ">").replace("FORGET", "kept.remove(a);"));

        assertEquals("", new KeptState(own, filled).behind(own.sends("said").get(0)));
        assertTrue(
                new KeptState(own, emptied).behind(own.sends("said").get(0)).startsWith("Nothing ever removes a key"));
    }
}
