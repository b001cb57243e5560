package workbook.check.explain;

import static workbook.check.explain.RelayFixture.BROADCAST;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;
import static workbook.check.explain.RelayFixture.silent;

import org.junit.jupiter.api.Test;

/** What a function returned. */
class FunctionDetectorTest {

    @Test
    void a_list_that_a_function_returns() {
        String[][] all = {
            {"[a, b, c]", "[a, b, b, c]", "The list has `b` too often."},
            {"[a, b, c]", "[a, c]", "The list lacks `b`."},
            {"[a, b, c]", "[]", "The result is an empty list."},
            {"[a, b, c]", "[c, b, a]", "The list has the right elements in reverse order."},
            {"[a, b, c, d]", "[a, c, b, d]", "another order: `c` comes before `b`."},
            {"[a, b]", "[a, x]", "The list has `x` instead of `b`."},
            {"[a, b]", "[a, b, x, y]", "The list has `x` and `y`, which don't belong there."},
            {"[]", "[x]", "The list has `x`, which doesn't belong there."},
            {"[a, b, c, d]", "[d, d]", "The list lacks `a` and 2 more elements. It has `d` too often."},
            {"[L[n=1, t=ha], L[n=2, t=ha]]", "[L[n=1, t=ha]]", "The list lacks `L[n=2, t=ha]`."},
            {"hi", "Hi", "The result differs only in capital letters."},
        };
        for (String[] each : all) {
            means(each[2], returned("expected: <" + each[0] + "> but was: <" + each[1] + ">"));
            means(each[2], returned("seam ==> expected: <" + each[0] + "> but was: <" + each[1] + ">"));
        }
        silent(returned("expected: <3> but was: <4>"));
        silent(returned("expected: <hi> but was: <null>"));
        silent(returned("expected: <hi> but was: <>"));
        silent(returned("expected: <true> but was: <false>"));
        silent(returned("the list [a] is not [b]"));
    }

    private static Situation returned(String failure) {
        return run().thrown("org.opentest4j.AssertionFailedError: " + failure).beside(run(), BROADCAST, BROADCAST);
    }
}
