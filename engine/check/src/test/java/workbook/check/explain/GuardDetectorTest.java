package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;

import org.junit.jupiter.api.Test;

/** Tests that a learner wrote. */
class GuardDetectorTest {

    @Test
    void a_test_without_its_annotation() {
        String tests = "class A { @Test void one() {} %s void two() { helps(); } private void helps() {} }";
        Recording misses = run().says("your test fails", "it accepts a relay that drops every second line");
        means("`two` has no `@Test`, so it is not run.", misses.beside(run(), String.format(tests, ""), "class A {}"));
        means("None of your tests notices", misses.beside(run(), String.format(tests, "@Test"), "class A {}"));
    }

    @Test
    void a_test_that_rejects_a_right_relay_says_what_came() {
        String test = "class A { @Test void one() { ada.emits(\"say\", \"hi\"); } }";
        for (String[] each : new String[][] {
            {
                "one() expected: grace hears only said \"a\"; got: grace heard said \"a\", said \"b\"",
                "this and nothing else"
            },
            {
                "one() expected: grace hears only said \"a\" \"b\"; got: grace heard said \"a\", said \"b\"",
                "belong to one event"
            },
            {"one() expected: grace hears said [\"a\",\"b\"]; got: grace heard said \"a\"", "without `List.of`"},
        }) {
            Situation rejects = Recording.of()
                    .says("your test accepts the relay", "it rejects it: " + each[0])
                    .beside(Recording.of(), test, "class A {}");
            means(each[1], rejects);
        }
        String other = means(Recording.of()
                .says(
                        "your test accepts the relay",
                        "it rejects it: one() expected: grace hears said \"a\"; got:" + " grace heard nothing")
                .beside(Recording.of(), test, "class A {}"));
        assertTrue(other.endsWith("got: grace heard nothing."), other);
    }
}
