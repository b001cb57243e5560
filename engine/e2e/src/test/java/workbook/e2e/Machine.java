package workbook.e2e;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What a test needs of the machine beyond a JDK and Maven. */
final class Machine {

    private Machine() {}

    /**
     * The first of these programs that is on the PATH.
     *
     * <p>Where there is none the test is skipped, with a line that says so; where {@code CI} is true
     * it fails.
     *
     * @param missed what is not tried without it
     */
    static Path program(String missed, String... names) {
        return Stream.of(names)
                .flatMap(Machine::onPath)
                .findFirst()
                .orElseThrow(() -> absent(names[0] + " is not installed", missed));
    }

    /** For a test that cannot be made; does not return where that is a failure. */
    static RuntimeException absent(String what, String missed) {
        String sentence = what + ": " + missed;
        System.err.println(sentence);
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionFailedError(sentence);
        }
        return new TestAbortedException(sentence);
    }

    /** Whatever locale the tests were started in: what they read has characters beyond ASCII. */
    static void speakUtf8(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("C");
        if (!locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8")) {
            boolean mac = System.getProperty("os.name").startsWith("Mac");
            environment.put("LC_ALL", mac ? "en_US.UTF-8" : "C.UTF-8");
        }
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
