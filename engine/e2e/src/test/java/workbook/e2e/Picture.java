package workbook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The picture of the terminal in the README: made from a real run, of the first exercise not yet
 * solved. To make it anew:
 * {@code mvn -pl engine/e2e test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=workbook.e2e.Picture}
 */
final class Picture {

    private static final Duration TO_BUILD = Duration.ofMinutes(5);
    private static final Duration TO_JUDGE = Duration.ofSeconds(60);

    private Picture() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(System.getProperty("user.dir")).toRealPath();
        Path folder = Files.createTempDirectory("workbook");
        Copy copy = Copy.of(project, folder.resolve("workbook"));
        try (var terminal = Terminal.running(copy.root(), "./workbook")) {
            terminal.shows("n next", TO_BUILD);
            terminal.types("v");
            terminal.shows("not passed", TO_JUDGE);
            copy.touch(copy.exercises().get(0)); // the first check starts a JVM, the next ones do not
            terminal.shows("a warm verdict", screen -> screen.matches("(?s).*points, \\d{1,3} ms.*"), TO_JUDGE);
            Path picture = project.resolve("docs/images/workbook.svg");
            Files.createDirectories(picture.getParent());
            Files.writeString(picture, Svg.of(terminal.colours()));
        }
        copy.delete();
    }
}
