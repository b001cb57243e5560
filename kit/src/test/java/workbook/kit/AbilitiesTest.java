package workbook.kit;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lesson98_abilities.Diary;
import lesson98_abilities.Names;
import lesson98_abilities.Presence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a lab can do beside connecting people, with the exercise in this JVM and in another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbilitiesTest {

    /** With the exercise in this JVM. */
    static class InOneJvmTest extends AbilitiesTest {
        @Override
        LabEnvironment environment() {
            return LabEnvironment.HERE;
        }
    }

    /** With the exercise in another JVM. */
    static class InTwoJvmsTest extends AbilitiesTest {
        private RemoteHost jvm;
        private Host host;

        @BeforeAll
        void start() {
            jvm = RemoteHost.start(LocalProgram.OPTIONS, LocalProgram.libraries());
            host = jvm.load(ClassBytes.of(Presence.class));
        }

        @AfterAll
        void end() {
            jvm.close();
        }

        @Override
        LabEnvironment environment() {
            return LabEnvironment.HERE.at(host);
        }
    }

    private Lab lab = Lab.of(chat -> {});

    abstract LabEnvironment environment();

    @AfterEach
    void close() {
        lab.close();
    }

    private void opens(Lab other) {
        lab = other;
        lab.open(environment());
    }

    @Test
    void a_clock_is_turned_by_the_test() {
        opens(Lab.running(Presence.class).clock());
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
    void a_timer_that_is_left_behind_is_seen() {
        opens(Lab.running(Presence.class).clock());
        lab.client("ada").emits("here", "ada");

        assertEquals(List.of("at 2025-01-01T09:00:30Z"), lab.scheduled());
    }

    @Test
    void a_race_happens_at_every_run() {
        for (int i = 0; i < 5; i++) {
            opens(Lab.running(Names.class).store());
            assertEquals(Map.of("true", 2L), bothAsk("name"));
            lab.close();
        }
    }

    @Test
    void an_atomic_answer_wins_no_race() {
        for (int i = 0; i < 5; i++) {
            opens(Lab.running(Names.class).store());
            assertEquals(Map.of("true", 1L, "false", 1L), bothAsk("atomic"));
            lab.close();
        }
    }

    private Map<String, Long> bothAsk(String event) {
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        List<Question> questions = new java.util.concurrent.CopyOnWriteArrayList<>();
        lab.gateMeets(2);
        lab.together(() -> questions.add(ada.asks(event, "tea")), () -> questions.add(grace.asks(event, "tea")));
        lab.gateReleases();
        lab.settles();
        return questions.stream()
                .flatMap(question -> question.answers().stream())
                .collect(java.util.stream.Collectors.groupingBy(
                        answer -> answer, java.util.stream.Collectors.counting()));
    }

    @Test
    void a_server_is_killed_and_starts_again_on_its_files() {
        opens(Lab.running(Diary.class).folder().inItsOwnJvm());
        Client ada = lab.client("ada");
        assertThat(ada.asks("write", "one")).answered(1);

        lab.kills();
        lab.startsAgain();
        Client grace = lab.client("grace");

        assertThat(grace.asks("read", "")).answered(List.of("one"));
    }

    @Test
    void a_line_is_silent_and_comes_back() {
        opens(Lab.running(Presence.class).clock().network());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        ada.emits("here", "ada");

        grace.goesSilent();
        lab.passes(ofSeconds(31));
        assertThat(grace).heardNothing();
        grace.comesBack();
        assertThat(grace).heardOnly("left", "ada");
    }

    @Test
    void what_a_lab_was_not_told_to_need_it_does_not_have() {
        opens(Lab.running(Diary.class).folder());
        Client ada = lab.client("ada");

        assertThrows(IllegalStateException.class, () -> lab.passes(ofSeconds(1)));
        assertThrows(IllegalStateException.class, () -> lab.gateMeets(2));
        assertThrows(IllegalStateException.class, lab::kills);
        assertThrows(IllegalStateException.class, ada::goesSilent);
    }
}
