package workbook.kit;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import lesson98_abilities.Forgetful;
import lesson98_abilities.Ledger;
import lesson99_faults.Guards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A jury takes honest tests for what they are, and those that want to know whom they judge as well. */
class JuryTest {

    @AfterEach
    void forget() {
        System.clearProperty("guards.count");
    }

    @Test
    void an_honest_test_passes_and_the_verdict_names_what_it_lets_through() {
        Jury jury = jury(Guards.Honest.class, 1);

        jury.accepts("the relay");
        jury.accepts("a slow relay");
        jury.catches("deaf");
        jury.catchesAtLeast(2);
        Unmet unmet = assertThrows(Unmet.class, () -> jury.catchesAtLeast(3));
        assertEquals("it catches 2; it accepts a relay that trims", unmet.got());
    }

    @Test
    void what_is_disabled_beside_a_test_that_runs_is_no_objection() {
        assertDoesNotThrow(() -> jury(Guards.SkipsOne.class, 1).accepts("the relay"));
    }

    @ParameterizedTest
    @ValueSource(classes = {Guards.SkipsAll.class, Guards.Empty.class})
    void a_class_in_which_nothing_runs_is_told_so(Class<?> test) {
        Unmet unmet = assertThrows(Unmet.class, () -> jury(test, 1).accepts("the relay"));

        assertEquals("there is no test in it yet", unmet.got());
        assertThrows(Unmet.class, () -> jury(test, 1).catches("deaf"));
    }

    @Test
    void a_test_that_objects_to_everything_is_caught() {
        assertThrows(Unmet.class, () -> jury(Guards.ObjectsToAll.class, 1).accepts("the relay"));
    }

    @Test
    void a_count_in_a_static_field_is_always_the_first() {
        Jury jury = jury(Guards.CountsInAStatic.class, 1);

        jury.accepts("the relay");
        assertThrows(Unmet.class, () -> jury.catches("deaf"));
    }

    @ParameterizedTest
    @ValueSource(classes = {Guards.CountsInAProperty.class, Guards.CountsInAFile.class, Guards.LooksAtTheThreads.class})
    void what_outlives_the_class_does_not_tell_whom_it_judges(Class<?> test) {
        for (int seed = 1; seed <= 5; seed++) {
            Jury jury = jury(test, seed);

            assertThrows(Unmet.class, () -> {
                jury.accepts("the relay");
                jury.catches("deaf");
                jury.catchesAtLeast(2);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Guards.TakesTheTimeOfTheFirstLine.class,
                Guards.TakesTheTimeOfTheSecondLine.class,
                Guards.HasATimeout.class
            })
    void a_clock_in_any_test_objects_to_the_slow_relay(Class<?> test) {
        assertThrows(Unmet.class, () -> jury(test, 1).accepts("a slow relay"));
    }

    /** The same servers come in another order each time, and none of them is tried by two tests at once. */
    @Test
    void every_test_meets_a_server_that_nobody_used_before() {
        var made = new AtomicInteger();
        Jury jury = Jury.judging(Guards.Honest.class, new Random(1)).right("the relay", 3, chat -> {
            made.incrementAndGet();
            relay(chat);
        });

        jury.accepts("the relay");

        assertEquals(3 * 2, made.get());
        assertTrue(Jury.judging(Guards.Honest.class) != jury);
    }

    @Test
    void a_test_may_kill_a_server_in_its_own_jvm() {
        Jury jury = Jury.judging(Guards.Kills.class, new Random(1))
                .right("a ledger", 2, Ledger.class)
                .rightInItsOwnJvm("a ledger that is really killed", Ledger.class)
                .broken("a forgetful ledger", Forgetful.class);

        jury.accepts("a ledger");
        jury.accepts("a ledger that is really killed");
        jury.catches("a forgetful ledger");
        jury.catchesAtLeast(1);
    }

    @Test
    void a_test_that_kills_nothing_accepts_what_forgets() {
        Jury jury = Jury.judging(Guards.AddsOnly.class, new Random(1))
                .right("a ledger", 1, Ledger.class)
                .broken("a forgetful ledger", Forgetful.class);

        jury.accepts("a ledger");
        assertThrows(Unmet.class, () -> jury.catches("a forgetful ledger"));
    }

    private static Jury jury(Class<?> test, long seed) {
        return Jury.judging(test, new Random(seed))
                .right("the relay", 5, JuryTest::relay)
                .slow("a slow relay", late(1))
                .slow("a slow relay", late(2))
                .broken("deaf", chat -> {})
                .broken("a relay to the speaker", chat -> onSay(chat, (all, speaker, text) -> speaker.accept(text)))
                .broken("a relay that trims", chat -> onSay(chat, (all, speaker, text) -> all.accept(text.trim())));
    }

    private static void relay(SocketIONamespace chat) {
        onSay(chat, (all, speaker, text) -> all.accept(text));
    }

    private static Consumer<SocketIONamespace> late(int line) {
        return chat -> {
            var said = new AtomicInteger();
            onSay(chat, (all, speaker, text) -> {
                if (said.incrementAndGet() == line) {
                    LockSupport.parkNanos(MILLISECONDS.toNanos(200));
                }
                all.accept(text);
            });
        };
    }

    private static void onSay(SocketIONamespace chat, Said then) {
        chat.addEventListener(
                "say",
                String.class,
                (client, text, ack) -> then.said(
                        words -> chat.getBroadcastOperations().sendEvent("said", words),
                        words -> client.sendEvent("said", words),
                        text));
    }

    private interface Said {
        void said(Consumer<String> all, Consumer<String> speaker, String text);
    }
}
