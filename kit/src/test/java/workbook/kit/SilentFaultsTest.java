package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import lesson99_faults.Exercises;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What goes wrong beside a right result: each kind is caught, and its right neighbour is not. */
class SilentFaultsTest {

    @Test
    void an_exception_behind_the_answer_fails_the_test_with_its_line() {
        Map<String, String> verdicts = verdicts(Throwing.class);

        assertEquals("", verdicts.get("no_exception"));
        assertBlames(verdicts.get("an_exception"), "a handler ended with java.lang.IllegalStateException: unseen");
        assertBlames(verdicts.get("the_end_of_a_client"), "the disconnect listener ended with");
    }

    @Test
    void an_exercise_about_exceptions_may_have_them() {
        assertEquals(Map.of("an_exception", ""), verdicts(Tolerant.class));
    }

    @Test
    void a_second_acknowledgement_fails_the_test_with_its_line() {
        Map<String, String> verdicts = verdicts(Doubling.class);

        assertEquals("", verdicts.get("one_answer"));
        assertEquals("", verdicts.get("nobody_asks_for_an_answer"));
        assertBlames(verdicts.get("two_answers"), "your code acknowledged ask twice");
    }

    @Test
    void an_exception_in_a_clients_listener_fails_the_test_with_its_line() {
        Map<String, String> verdicts = verdicts(Listening.class);

        assertEquals("", verdicts.get("a_text"));
        assertBlames(verdicts.get("a_number"), "a listener ended with java.lang.ClassCastException");
    }

    @Test
    void what_a_test_left_in_a_static_field_is_nothing_to_the_next() {
        assertEquals(Map.of("one", "", "two", ""), verdicts(Counting.class));
    }

    private static void assertBlames(String verdict, String what) {
        assertTrue(verdict.contains(what) && verdict.matches("(?s).*, at Exercises\\.java:\\d+.*"), verdict);
    }

    /** The message of what each of its tests threw; empty for none. */
    private static Map<String, String> verdicts(Class<?> tests) {
        var verdicts = new LinkedHashMap<String, String>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(tests))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier id, TestExecutionResult result) {
                                if (id.isTest()) {
                                    verdicts.put(
                                            id.getDisplayName().replace("()", ""),
                                            result.getThrowable()
                                                    .map(Throwable::getMessage)
                                                    .orElse(""));
                                }
                            }
                        });
        return verdicts;
    }

    static class Throwing {

        @RegisterExtension
        final Lab lab = Lab.running(Exercises.ThrowsBehindTheAnswer.class);

        final Client ada = lab.client("ada");

        @Test
        void no_exception() {
            assertThat(ada.asks("ask", "tea")).answered("yes");
        }

        @Test
        void an_exception() {
            assertThat(ada.asks("ask", "")).answered("yes");
        }

        @Test
        void the_end_of_a_client() {
            ada.disconnects();
        }
    }

    static class Tolerant {

        @RegisterExtension
        final Lab lab = Lab.running(Exercises.ThrowsBehindTheAnswer.class).toleratesExceptions();

        final Client ada = lab.client("ada");

        @Test
        void an_exception() {
            assertThat(ada.asks("ask", "")).answered("yes");
        }
    }

    static class Doubling {

        @RegisterExtension
        final Lab lab = Lab.running(Exercises.AnswersTwice.class);

        final Client ada = lab.client("ada");

        @Test
        void one_answer() {
            assertThat(ada.asks("ask", "tea")).answered("yes");
        }

        @Test
        void two_answers() {
            assertThat(ada.asks("ask", "")).answered("yes");
        }

        @Test
        void nobody_asks_for_an_answer() {
            ada.emits("ask", "");
        }
    }

    static class Listening {

        @RegisterExtension
        final Lab lab = Lab.running(Exercises.ThrowsInAListener.class);

        final ScriptedServer server = lab.server();

        @Test
        void a_text() {
            server.emits("say", "hi");
            assertThat(lab.log()).reads("something came", "hi");
        }

        @Test
        void a_number() {
            server.emits("say", 3);
            assertThat(lab.log()).reads("something came");
        }
    }

    static class Counting {

        @RegisterExtension
        final Lab lab = Lab.running(Exercises.CountsInStatics.class);

        final Client ada = lab.client("ada");

        @Test
        void one() {
            assertThat(ada.asks("count", "")).answered(1);
        }

        @Test
        void two() {
            assertThat(ada.asks("count", "")).answered(1);
        }
    }
}
