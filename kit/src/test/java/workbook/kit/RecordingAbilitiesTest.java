package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lesson98_abilities.Servers;
import org.junit.jupiter.api.Test;

/** What a lab records of its servers: on the one that all tests share, and on servers of a test's own. */
class RecordingAbilitiesTest extends InOneJvmAndInTwo {

    RecordingAbilitiesTest(Jvms jvms) {
        super(jvms);
    }

    /** An exercise on each kind of server that a lab can have. */
    private static List<Lab> onEachServer(Class<?> exercise) {
        Lab lab = Lab.running(exercise);
        return List.of(
                lab,
                lab.clock(),
                lab.store(),
                lab.raw(),
                lab.inItsOwnJvm(),
                lab.servers(LabSettings.SERVER, "south"),
                lab.joinedServers(LabSettings.SERVER, "south"));
    }

    @Test
    void who_was_in_a_room_is_known_of_the_moment_of_the_send() {
        Lab lab = opened(Lab.running(Servers.Tables.class));
        // tag::broadcasts[]
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        ada.emits("enter", "tea");
        grace.emits("enter", "tea");

        ada.emits("leave", "tea");

        Broadcast leaves = lab.broadcasts().get(0);
        assertEquals(List.of("ada", "grace"), leaves.receivers());
        assertEquals(List.of(), ada.rooms());
        // end::broadcasts[]
        assertEquals(Map.of("tea", List.of("ada", "grace")), leaves.members());
        assertEquals("leaves \"tea\" to tea: ada, grace", leaves.toString());
        assertThat(ada).heardOnly("leaves", "tea"); // it was sent to her, who was out of the room when it came
    }

    @Test
    void a_broadcast_tells_its_rooms_its_members_and_who_was_left_out() {
        for (Lab each : onEachServer(Servers.Tables.class)) {
            Lab lab = opened(each);
            Client ada = lab.client("ada");
            Client grace = lab.client("grace");
            lab.client("alan");
            ada.emits("enter", "tea");
            grace.emits("enter", "tea");
            grace.emits("enter", "coffee");
            grace.emits("enter", "quiet");

            ada.emits("tell", List.of("tea", "hot"));
            ada.emits("tell", List.of("coffee", "black"));
            ada.emits("tell", List.of("nowhere", "?"));
            ada.emits("tell both", "sugar");
            ada.emits("say", "hi");
            ada.emits("whisper", "psst");

            assertEquals(
                    List.of(
                            "told \"hot\" to tea: grace",
                            "told \"black\" to coffee: grace",
                            "told \"?\" to nowhere: ",
                            "told \"sugar\" to tea and coffee: ada",
                            "said \"hi\" to everyone in /chat: ada, alan, grace"),
                    lab.broadcasts().stream().map(Broadcast::toString).toList());
            assertEquals(
                    List.of(List.of("ada"), List.of(), List.of(), List.of("grace"), List.of()),
                    lab.broadcasts().stream().map(Broadcast::excluded).toList());
            Broadcast hot = lab.broadcasts().get(0);
            assertEquals(
                    Map.of("tea", List.of("ada", "grace"), "coffee", List.of("grace"), "quiet", List.of("grace")),
                    hot.members());
            assertEquals(List.of("ada", "alan", "grace"), hot.present());
            assertEquals(
                    List.of("told", "\"hot\""), List.of(hot.event(), hot.data().get(0)));
            lab.close();
        }
    }

    @Test
    void one_that_asks_for_acknowledgements_is_a_broadcast_too() {
        Lab lab = opened(Lab.running(Servers.Tables.class));
        Client ada = lab.client("ada");
        Client grace = lab.client("grace").answers("asked", "yes");
        ada.emits("enter", "tea");
        grace.emits("enter", "tea");

        ada.emits("ask", "milk?");

        assertEquals("[asked \"milk?\" to tea: grace]", lab.broadcasts().toString());
    }

    @Test
    void one_whose_id_has_changed_is_the_same_client() {
        Lab lab = opened(Lab.running(Servers.Tables.class));
        Client ada = lab.client("ada");
        String before = ada.id();
        ada.emits("say", "one");
        ada.disconnects();
        ada.connects();
        ada.emits("say", "two");

        assertNotEquals(before, ada.id());
        assertEquals(
                List.of(List.of("ada"), List.of("ada")),
                lab.broadcasts().stream().map(Broadcast::receivers).toList());
    }

    @Test
    void another_namespace_has_its_own_rooms() {
        Lab lab = opened(Lab.running(Servers.Building.class));
        Client ada = lab.client("ada");
        Member adasNews = ada.joins("/news");
        Client grace = lab.client("grace");
        grace.joins("/news");
        ada.emits("enter", "kitchen");
        adasNews.emits("enter", "sports");

        ada.emits("say", "hi");
        adasNews.emits("say", "read all about it");

        assertEquals(
                List.of("/ {kitchen=[ada]}", "/news {sports=[ada]}"),
                lab.broadcasts().stream()
                        .map(each -> each.namespace() + " " + each.members())
                        .toList());
    }

    @Test
    void a_joined_server_tells_what_it_got_from_another_with_its_own_clients() {
        Lab lab = opened(Lab.running(Servers.Tables.class).joinedServers("north", "south"));
        Client ada = lab.later("ada").at("north");
        Client grace = lab.later("grace").at("south");
        ada.connects();
        grace.connects();
        grace.emits("enter", "tea");

        ada.emits("tell", List.of("tea", "hot"));
        ada.emits("say", "hi");

        assertEquals(
                List.of(
                        "told \"hot\" to tea: ",
                        "said \"hi\" to everyone in /chat: ada at north",
                        "told \"hot\" to tea: grace at south",
                        "said \"hi\" to everyone in /chat: grace at south"),
                lab.broadcasts().stream().map(Broadcast::toString).toList());
    }

    @Test
    void a_server_that_sends_to_many_is_not_told_without_end() {
        Lab lab = opened(Lab.running(Servers.Tables.class));
        Client ada = lab.client("ada");
        for (int i = 0; i < 1_001; i++) {
            ada.live().emit("say", false, i == 0 ? "x".repeat(2_000) : "hi");
        }

        assertEquals(1_000, lab.broadcasts().size());
        assertEquals(1_000, lab.broadcasts().get(0).data().get(0).length());
    }

    /** The kit must not wait for a server whose listener for the end of a client throws. */
    @Test
    void what_goes_wrong_beside_the_messages_is_noted_on_each_server() {
        for (Lab lab : onEachServer(Servers.Faulty.class)) {
            opened(lab);
            Client ada = lab.client("ada");
            ada.emits("unheard of", "hi");
            var unused = ada.asks("answer twice", "");
            ada.emits("throw", "hi");
            ada.disconnects();

            List<String> notes = lab.run().notes();
            assertBlames(notes.get(0), "your code acknowledged answer twice twice");
            assertBlames(notes.get(1), "a handler ended with java.lang.IllegalStateException: hi");
            assertBlames(notes.get(2), "the disconnect listener ended with java.lang.IllegalStateException: gone");
            boolean raw = lab.settings().setup().raw(); // where the library tells nobody who handles what
            assertEquals(
                    raw ? List.of() : List.of("nobody on the server handles unheard of"),
                    notes.subList(3, notes.size()));
            lab.close();
        }
    }

    @Test
    void a_namespace_that_is_made_while_the_server_runs_is_recorded_as_well() {
        Lab lab = opened(Lab.running(Servers.FaultyBuilding.class));
        Client ada = lab.client("ada");
        ada.emits("open", "/late");
        Member late = ada.joins("/late");

        var unused = late.asks("answer twice", "");
        assertBlames(lab.run().notes().get(0), "your code acknowledged answer twice twice");
    }

    @Test
    void an_event_that_another_namespace_handles_is_handled_there_alone() {
        Lab lab = opened(Lab.running(Servers.FaultyBuilding.class));
        Client ada = lab.client("ada");
        ada.emits("open", "/news");
        Member adasNews = ada.joins("/news");

        adasNews.emits("answer twice", "");
        assertTrue(lab.run().notes().stream().noneMatch(note -> note.startsWith("nobody")), "it is handled");
        adasNews.emits("open", "/late");
        assertTrue(lab.run().notes().contains("nobody on the server handles open"), "in / alone");
    }

    private static void assertBlames(String trouble, String what) {
        assertTrue(trouble.startsWith(what) && trouble.matches("(?s).*, at Servers\\.java:\\d+$"), trouble);
    }
}
