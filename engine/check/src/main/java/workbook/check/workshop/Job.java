package workbook.check.workshop;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassShape;
import workbook.kit.InJavaScript;

/**
 * One test class to run, and the classes it needs.
 *
 * @param testClass such as {@code lesson02_chat.RelayTest}
 * @param tests the test's classes and helpers, bytes by name
 * @param judge the exercise's class as the test's own JVM sees it; beside the test this is what is
 *     judged, in two JVMs it only names the exercise
 * @param judged the classes that are judged
 * @param patienceMillis how long one test may last
 * @param seed what the run's random choices are made from
 * @param inJavaScript what takes part in JavaScript, or null for nothing
 * @param only the words of the one test to run; null for all
 */
public record Job(
        String testClass,
        Map<String, byte[]> tests,
        Map<String, byte[]> judge,
        Map<String, byte[]> judged,
        Isolation isolation,
        int patienceMillis,
        long seed,
        @Nullable InJavaScript inJavaScript,
        @Nullable String only) {

    /** Long enough for any test on a busy machine, short enough to wait for. */
    public static final int PATIENCE_MILLIS = 2_500;

    /** So many times the patience, where libraries are loaded that no archive has: a broker starts in seconds. */
    public static final int FOR_LIBRARIES = 4;

    /** The test beside the judged classes, in one JVM. */
    public static Job beside(String testClass, Map<String, byte[]> tests, Map<String, byte[]> judged) {
        return new Job(
                testClass, tests, judged, judged, Isolation.WORKSHOP, PATIENCE_MILLIS, Seed.current(), null, null);
    }

    /** The same judged classes in a JVM of their own; the test sees its own copy of the exercise. */
    public Job apart(Map<String, byte[]> judgesTests, Map<String, byte[]> judges, Isolation by) {
        return new Job(testClass, judgesTests, judges, judged, by, patienceMillis, seed, null, only);
    }

    /** The same job with parts of it in JavaScript, or with none. */
    public Job with(@Nullable InJavaScript parts) {
        return new Job(testClass, tests, judge, judged, isolation, patienceMillis, seed, parts, only);
    }

    /** True if the judged code names one of these words, even if only for reflection. */
    boolean mentions(Set<String> words) {
        return judged.values().stream().anyMatch(bytes -> ClassShape.mentions(bytes, words));
    }

    /** The same job with other patience. */
    public Job patient(int millis) {
        return new Job(testClass, tests, judge, judged, isolation, millis, seed, inJavaScript, only);
    }

    /** The same job with one of its tests, by the words of its name; with all of them for null. */
    public Job only(@Nullable String words) {
        return new Job(testClass, tests, judge, judged, isolation, patienceMillis, seed, inJavaScript, words);
    }
}
