package workbook.grade.result;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;

/** Which tests the students must not learn about: those that a teacher added. */
@FunctionalInterface
public interface PrivateTests {

    /** All tests may be told of. */
    PrivateTests NONE = (exercise, test) -> false;

    /** What the name of each test begins with that a teacher added. */
    String NAME = "private test: ";

    /** Those with such a name. */
    PrivateTests NAMED = (exercise, test) -> test.startsWith(NAME);

    /** True if the students must not be told of this test. */
    boolean isPrivate(String exercise, String test);

    /** The named tests, by exercise. */
    static PrivateTests of(Map<String, Set<String>> tests) {
        return (exercise, test) -> tests.getOrDefault(exercise, Set.of()).contains(test);
    }

    /** The same result with a verdict that a student may read. */
    default Result conceal(Result result) {
        return new Result(
                result.student(),
                result.submissionHash(),
                conceal(result.verdict()),
                result.remarks(),
                result.attempt());
    }

    /**
     * The verdict as a student may read it: a private test is a number and whether it passed. If there is one, nothing
     * is told of what the code printed, since that can repeat the test's inputs. If one did not pass, the reason, the
     * cause and the mistake are left out as well, since these may come from it.
     */
    default Verdict conceal(Verdict verdict) {
        if (verdict.tests().stream().noneMatch(test -> isPrivate(verdict.exercise(), test.name()))) {
            return verdict;
        }
        var told = new ArrayList<TestResult>();
        boolean failed = false;
        int number = 0;
        for (TestResult test : verdict.tests()) {
            boolean concealed = isPrivate(verdict.exercise(), test.name());
            failed |= concealed && test.status() != Status.PASSED;
            number += concealed ? 1 : 0;
            told.add(concealed ? TestResult.only("private test " + number, test.step(), test.status(), null) : test);
        }
        Verdict seen = verdict.telling(verdict.mistake(), told, "");
        return failed ? seen.withoutCause() : seen;
    }
}
