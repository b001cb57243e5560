package workbook.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The launcher as a shell runs it, with a stand-in for the JDK. */
abstract class ShellLauncher {

    static final String BUILD = "engine/build/src/main/java/workbook/build/Build.java";

    @Parameter
    String shell;

    @TempDir
    Path folder;

    Path root;
    StandInJdk jdk;

    @BeforeEach
    void fetch() throws IOException {
        fetch("my workbook");
    }

    void fetch(String name) throws IOException {
        root = folder.resolve(name);
        Files.createDirectories(root.resolve(BUILD).getParent());
        Files.writeString(root.resolve(BUILD), "");
        Files.copy(Path.of("../../workbook"), root.resolve("workbook"), StandardCopyOption.COPY_ATTRIBUTES);
        jdk = StandInJdk.of(folder.resolve("a jdk"), root.resolve(".workbook/engine/cli"));
    }

    /** How it ended, and what it said to people. */
    record Said(int code, String words) {}

    Said types(String... arguments) throws IOException, InterruptedException {
        return types(Map.of(), arguments);
    }

    Said types(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return types(environment, root.resolve("workbook"), arguments);
    }

    Said types(Map<String, String> environment, Path launcher, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Machine.program("the launcher was not tried in it", shell).toString(), launcher.toString()));
        command.addAll(List.of(arguments));
        Path words = folder.resolve("words");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(words.toFile());
        builder.environment().put("JAVA_HOME", jdk.home().toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it does not end");
        return new Said(process.exitValue(), Files.readString(words, UTF_8).strip());
    }
}
