package workbook.check.compile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.help.Help;

/** What came of compiling one exercise with its test. */
public sealed interface Compilation {

    /**
     * Both compiled.
     *
     * @param testClass such as {@code lesson02_chat.RelayTest}
     * @param exercise the exercise's classes and their helpers, bytes by name
     * @param tests the test's classes and their helpers
     */
    record Ready(String testClass, Map<String, byte[]> exercise, Map<String, byte[]> tests) implements Compilation {}

    /**
     * The file that was to be judged is wrong: it, and not the test, has to change.
     *
     * @param problems the compiler's, empty where the file compiles but is not what the test needs
     * @param reason what is wrong, in one sentence
     * @param help the cause of the first problem, where it is certain; null elsewhere
     */
    record Refused(
            List<Problem> problems, String reason, @Nullable Help help) implements Compilation {

        Refused(List<Problem> problems, String reason) {
            this(problems, reason, null);
        }
    }

    /**
     * Nothing is wrong with the judged file; its test or a helper is broken or missing.
     *
     * @param problems the compiler's, if it was asked
     * @param reason what is wrong, in one sentence
     */
    record Broken(List<Problem> problems, String reason) implements Compilation {}
}
