package workbook.kit;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import lesson98_abilities.Diary;
import lesson98_abilities.Names;
import lesson98_abilities.Presence;
import lesson98_abilities.Servers;
import org.junit.jupiter.api.Test;

/** Time that the test turns, races that happen at every run, and what an exercise keeps. */
class TimeAndStateTest extends InOneJvmAndInTwo {

    TimeAndStateTest(Jvms jvms) {
        super(jvms);
    }

    @Test
    void a_clock_is_turned_by_the_test() {
        Lab lab = opened(Lab.running(Presence.class).clock());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        ada.emits("here", "ada");
        lab.passes(ofSeconds(29));
        assertThat(grace).heardNothing();
        ada.emits("here", "ada");
        lab.passes(ofSeconds(29));
        assertThat(grace).heardNothing();
        lab.passes(ofSeconds(1));
        assertThat(grace).heardOnly("left", "ada");
        assertEquals(List.of(), lab.scheduled());
    }

    @Test
    void what_has_a_clock_of_its_own_gets_some_of_the_machines_time() {
        Lab lab = opened(Lab.running(Presence.class).clock());
        long before = System.currentTimeMillis();

        lab.realTimePasses(Duration.ofMillis(2));

        assertTrue(System.currentTimeMillis() - before >= 2);
        assertThrows(IllegalArgumentException.class, () -> lab.realTimePasses(Duration.ofMillis(101)));
    }

    @Test
    void a_timer_that_is_left_behind_is_seen() {
        Lab lab = opened(Lab.running(Presence.class).clock());
        lab.client("ada").emits("here", "ada");

        assertEquals(List.of("at 2025-01-01T09:00:30Z"), lab.scheduled());
    }

    @Test
    void the_servers_own_time_out_of_an_acknowledgement_is_of_the_tests_time() {
        Lab lab = opened(Lab.running(Servers.Asking.class).clock());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        ada.emits("say", "hi");
        lab.passes(ofSeconds(59));
        assertThat(grace).heardNothing();
        lab.passes(ofSeconds(1));
        assertThat(grace).heardOnly("gave up on", "hi");
    }

    @Test
    void an_acknowledgement_that_came_is_not_given_up() {
        Lab lab = opened(Lab.running(Servers.Asking.class).clock());
        Client ada = lab.client("ada").answers("sure?", "yes");
        Client grace = lab.client("grace");

        ada.emits("say", "hi");
        lab.passes(ofMinutes(2));
        assertThat(grace).heardOnly("said", "hi");
    }

    @Test
    void without_a_clock_such_a_time_out_is_too_far_away() {
        Lab lab = opened(Lab.running(Servers.Asking.class));
        Client ada = lab.client("ada");
        ada.emits("say", "hi");

        assertThrows(Unstable.class, () -> assertThat(ada).heardOnly("sure?"));
    }

    @Test
    void a_race_happens_at_every_run() {
        for (int i = 0; i < 5; i++) {
            assertEquals(Map.of("true", 2L), bothAsk("name"));
        }
    }

    @Test
    void an_atomic_answer_wins_no_race() {
        for (int i = 0; i < 5; i++) {
            assertEquals(Map.of("true", 1L, "false", 1L), bothAsk("atomic"));
        }
    }

    private Map<String, Long> bothAsk(String event) {
        Lab lab = opened(Lab.running(Names.class).store());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        List<Question> questions = new CopyOnWriteArrayList<>();
        // tag::race[]
        lab.gateMeets(2);
        lab.together(() -> questions.add(ada.asks(event, "tea")), () -> questions.add(grace.asks(event, "tea")));
        lab.gateReleases();
        // end::race[]
        lab.settles();
        return questions.stream()
                .flatMap(question -> question.answers().stream())
                .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
    }

    @Test
    void a_race_has_the_same_winner_at_every_run() {
        for (int i = 0; i < 5; i++) {
            assertEquals(List.of("true", "true"), answersOfARace("name", "tea"));
            assertEquals(List.of("true", "false"), answersOfARace("atomic", "tea"));
            assertEquals(List.of("true", "false"), answersOfARace("locked", "tea"));
        }
    }

    @Test
    void a_race_ends_where_no_event_is_handled() {
        assertEquals(List.of("", ""), answersOfARace("unknown", "tea"));
    }

    private List<String> answersOfARace(String event, String name) {
        Lab lab = opened(Lab.running(Names.class).store());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        List<Question> questions = lab.race(() -> ada.asks(event, name), () -> grace.asks(event, name));
        lab.settles();
        return questions.stream()
                .map(question -> String.join(",", question.answers()))
                .toList();
    }

    @Test
    void a_race_that_fails_says_why() {
        Lab lab = opened(Lab.running(Names.class).store());
        Client ada = lab.client("ada");

        assertThrows(
                UnsupportedOperationException.class,
                () -> lab.race(() -> ada.asks("atomic", "tea"), () -> {
                    throw new UnsupportedOperationException();
                }));
    }

    @Test
    void an_action_is_interrupted_at_each_of_its_steps() {
        for (int i = 0; i < 3; i++) {
            // name: behind the look, before the put, behind the put
            assertEquals(List.of("true", "true"), answersIfInterrupted("name", 1));
            assertEquals(List.of("true", "true"), answersIfInterrupted("name", 2));
            assertEquals(List.of("true", "false"), answersIfInterrupted("name", 3));
            assertEquals(List.of("true", "false"), answersIfInterrupted("name", 4));
            // locked: the other waits at each of them
            assertEquals(List.of("true", "false"), answersIfInterrupted("locked", 1));
            assertEquals(List.of("true", "false"), answersIfInterrupted("locked", 2));
            assertEquals(List.of("true", "false"), answersIfInterrupted("locked", 3));
            // atomic: before it, behind it
            assertEquals(List.of("false", "true"), answersIfInterrupted("atomic", 1));
            assertEquals(List.of("true", "false"), answersIfInterrupted("atomic", 2));
        }
    }

    private List<String> answersIfInterrupted(String event, int step) {
        Lab lab = opened(Lab.running(Names.class).store());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        List<Question> questions = new CopyOnWriteArrayList<>();
        // tag::interrupted[]
        lab.interrupts(
                () -> questions.add(ada.asks(event, "tea")), step, () -> questions.add(grace.asks(event, "tea")));
        // end::interrupted[]
        lab.settles();
        return questions.stream()
                .sorted(Comparator.comparing(Question::toString))
                .map(question -> String.join(",", question.answers()))
                .toList();
    }

    @Test
    void an_action_is_interrupted_before_it_looks_who_is_in_a_room_and_before_it_joins_one() {
        for (int i = 0; i < 3; i++) {
            Lab lab = opened(Lab.running(Names.LastLine.class).store());
            Client ada = lab.client("ada");
            Client grace = lab.client("grace");
            Client alan = lab.client("alan");

            lab.interrupts(() -> ada.emits("say", "one"), 3, () -> grace.emits("join", "tea"));
            assertThat(grace).heardInOrder("said", "one", "one");

            lab.interrupts(() -> alan.emits("join", "tea"), 2, () -> ada.emits("say", "two"));
            assertThat(alan).heardOnly("said", "one");
        }
    }

    @Test
    void one_who_leaves_is_interrupted_in_the_disconnect_listener() {
        for (int i = 0; i < 3; i++) {
            // behind the look, before the removal, behind it
            assertEquals(List.of("false"), answerWhileOneLeaves(1));
            assertEquals(List.of("false"), answerWhileOneLeaves(2));
            assertEquals(List.of("true"), answerWhileOneLeaves(3));
        }
    }

    private List<String> answerWhileOneLeaves(int step) {
        Lab lab = opened(Lab.running(Names.Door.class).store());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        List<Question> questions = new CopyOnWriteArrayList<>();
        ada.emits("open", "wide");

        lab.interrupts(ada::leaves, step, () -> questions.add(grace.asks("open", "again")));
        return questions.get(0).answers();
    }

    @Test
    void an_action_is_held_until_the_other_has_done_all_that_it_does() {
        for (int i = 0; i < 3; i++) {
            Lab lab = opened(Lab.running(Names.class).store());
            Client ada = lab.client("ada");
            Client grace = lab.client("grace");
            List<Question> questions = new CopyOnWriteArrayList<>();

            lab.interrupts(() -> ada.emits("name", "tea"), 2, () -> {
                for (String name : List.of("coffee", "milk", "water", "juice", "tea")) {
                    questions.add(grace.asks("atomic", name));
                }
            });

            questions.forEach(question -> assertThat(question).answered(true));
        }
    }

    @Test
    void an_interruption_that_fails_says_why() {
        Lab lab = opened(Lab.running(Names.class).store());
        Client ada = lab.client("ada");

        assertThrows(
                UnsupportedOperationException.class,
                () -> lab.interrupts(() -> ada.asks("name", "tea"), 1, () -> {
                    throw new UnsupportedOperationException();
                }));
        assertThat(lab.client("grace").asks("name", "tea")).answered(false);
    }

    @Test
    void what_is_in_the_store_can_be_asked() {
        Lab lab = opened(Lab.running(Names.class).store());
        Client ada = lab.client("ada");
        assertThat(lab.stored()).isEmpty();

        ada.emits("atomic", "tea");
        ada.emits("atomic", "coffee");

        assertThat(lab.stored()).reads("coffee", "tea");
        assertThrows(Unmet.class, () -> assertThat(lab.stored()).reads("tea"));
    }

    @Test
    void a_function_is_handed_the_clock_and_the_store() {
        Lab lab = opened(Lab.running(Names.class).clock().store());
        Claims names = lab.functions(Claims.class);

        assertEquals("2025-01-01T09:00:00Z", names.claim("tea", "ada"));
        lab.passes(ofSeconds(1));
        assertEquals("2025-01-01T09:00:01Z", names.claim("coffee", "ada"));
        assertThat(lab.stored()).reads("coffee", "tea");
    }

    /** A function with more parameters than these. */
    interface Claims {
        String claim(String name, String owner);
    }

    @Test
    void a_server_is_killed_and_starts_again_on_its_files() {
        Lab lab = opened(Lab.running(Diary.class).folder().inItsOwnJvm());
        Client ada = lab.client("ada");
        assertThat(ada.asks("write", "one")).answered(1);

        // tag::killed[]
        lab.kills();
        assertThrows(Unmet.class, () -> ada.emits("write", "lost"));
        lab.startsAgain();
        Client grace = lab.client("grace");

        assertThat(grace.asks("read", "")).answered(List.of("one"));
        // end::killed[]
    }

    @Test
    void a_folder_is_of_one_test_and_gone_behind_it() {
        Lab lab = opened(Lab.running(Diary.class).folder());
        assertThat(lab.client("ada").asks("write", "one")).answered(1);
        var folder = lab.files();
        assertTrue(folder.resolve("diary").toFile().exists());
        lab.close();
        assertTrue(!folder.toFile().exists());

        Lab next = opened(Lab.running(Diary.class).folder());
        assertThat(next.client("ada").asks("read", "")).answered(List.of());
    }

    @Test
    void static_state_lives_for_one_test() {
        for (int test = 0; test < 2; test++) {
            Lab lab = opened(Lab.running(Servers.Counter.class));
            Client ada = lab.client("ada");
            assertThat(ada.asks("count", "")).answered(1);
            assertThat(ada.asks("count", "")).answered(2);
        }
        assertEquals(1, counted());
        assertEquals(1, counted());
    }

    private int counted() {
        return opened(Lab.running(Servers.Counter.class))
                .functions(Counting.class)
                .next();
    }

    /** The counter's functions. */
    interface Counting {
        int next();
    }

    /** Functions of one name. */
    interface Prices {
        int price(String item);

        int price(int cents);

        int price(List<String> items);

        List<String> wrongCalls();
    }

    @Test
    void a_method_is_found_by_what_it_takes() {
        Lab lab = opened(Lab.running(Servers.Overloading.class));

        assertThat(lab.client("ada").asks("price", "tea")).answered(3);
        Prices prices = lab.functions(Prices.class);
        assertEquals(5, prices.price("water"));
        assertEquals(500, prices.price(5));
        assertEquals(8, prices.price(List.of("tea", "water")));
        assertEquals(List.of(), prices.wrongCalls());
    }

    @Test
    void what_a_lab_was_not_told_to_need_it_does_not_have() {
        Lab lab = opened(Lab.running(Diary.class).folder());
        Client ada = lab.client("ada");

        assertThrows(IllegalStateException.class, () -> lab.passes(ofSeconds(1)));
        assertThrows(IllegalStateException.class, () -> lab.gateMeets(2));
        assertThrows(IllegalStateException.class, lab::kills);
        assertThrows(IllegalStateException.class, ada::goesSilent);
    }
}
