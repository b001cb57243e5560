package workbook.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is needed to try the launcher of Windows, in the {@code cmd} that Wine brings.
 *
 * <p>That is not the one of Microsoft: what passes here may still fail there, but hardly the other way.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths are Wine's")
abstract class WindowsLauncher {

    static final String BUILD = "engine/build/src/main/java/workbook/build/Build.java";

    private static @Nullable Path wine;
    private static @Nullable Path windows;

    @TempDir
    Path folder;

    Path root;
    StandInJdk jdk;

    /** Wine makes Windows' own folders at its first start, which takes as long as many tests: once a run. */
    @BeforeAll
    static void install() throws IOException, InterruptedException {
        wine = Machine.program("the launcher of Windows was not tried", "wine");
        if (windows == null) {
            Path home = Files.createTempDirectory("workbook-wine");
            windows = home.resolve("wine");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(home), "wine"));
            assertEquals("ready", run(home, Map.of(), "cmd", "/c", "echo ready").out());
        }
    }

    /** Or its services would go on for a while. */
    private static void end(Path home) {
        try {
            run(home, Map.of(), "wineboot", "-k");
            Copy.delete(home);
        } catch (IOException | UncheckedIOException inUse) {
            home.toFile().deleteOnExit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path prefix() {
        return Objects.requireNonNull(windows);
    }

    @BeforeEach
    void fetch() throws IOException {
        fetch("my work & book (1)");
    }

    final void fetch(String name) throws IOException {
        root = folder.resolve(name);
        Files.createDirectories(root.resolve(BUILD).getParent());
        Files.writeString(root.resolve(BUILD), "");
        String script = Files.readString(Path.of("../../workbook.cmd"));
        Files.writeString(
                root.resolve("workbook.cmd"), script.replace("\r\n", "\n").replace("\n", "\r\n"));
        jdk = StandInJdk.ofWindows(folder.resolve("a jdk (x86)"), root.resolve(".workbook/engine/cli"));
    }

    /** How it ended, and what it said. */
    record Said(int code, String out, String words) {}

    final Said types(String... arguments) throws IOException, InterruptedException {
        return types(Map.of(), arguments);
    }

    final Said types(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var all = new HashMap<>(jdk.environment());
        all.put("JAVA_HOME", StandInJdk.windows(jdk.home()));
        all.putAll(environment);
        var command = new ArrayList<>(List.of("cmd", "/c", "workbook"));
        command.addAll(List.of(arguments));
        return run(root, all, command.toArray(String[]::new));
    }

    private static Said run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(String.valueOf(wine)));
        all.addAll(List.of(command));
        Path out = prefix().resolveSibling("out");
        Path words = prefix().resolveSibling("words");
        var builder = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(words.toFile());
        builder.environment().put("WINEPREFIX", prefix().toString());
        builder.environment().put("WINEDEBUG", "-all");
        builder.environment().put("WINEDLLOVERRIDES", "mscoree,mshtml=");
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(environment);
        Machine.speakUtf8(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it does not end");
        return new Said(process.exitValue(), text(out), text(words));
    }

    /** Without what Wine itself says about its own folders. */
    private static String text(Path file) throws IOException {
        return String.join(
                        "\n",
                        Files.readAllLines(file, UTF_8).stream()
                                .filter(line -> !line.startsWith("wine: ") && !line.startsWith("it looks like wine32"))
                                .toList())
                .strip();
    }
}
