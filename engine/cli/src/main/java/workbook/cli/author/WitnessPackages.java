package workbook.cli.author;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the witness needs of the machine: Node.js, and packages from npm. */
public final class WitnessPackages {

    /** The command that installs the packages. */
    static final String INSTALL = "cd witness && npm ci --ignore-scripts";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 20;

    private WitnessPackages() {}

    /** True if that program, usually {@code node}, is on the machine, and starts. */
    public static boolean hasNode(String program) {
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is wrong with the packages of that workbook and what to do, in two sentences; empty if nothing is. */
    public static String problem(Path root) {
        Path folder = root.resolve(WitnessRule.FOLDER);
        Path list = folder.resolve("package.json");
        if (!Files.exists(list)) {
            return "The witness needs the folder " + WitnessRule.FOLDER + ", which isn't in " + root
                    + ". Use a clone of the git repository: a release doesn't have it.";
        }
        for (Map.Entry<String, JsonNode> wanted :
                read(list).path("dependencies").properties()) {
            Path installed =
                    folder.resolve("node_modules").resolve(wanted.getKey()).resolve("package.json");
            String version =
                    Files.exists(installed) ? read(installed).path("version").asText() : "";
            if (!version.equals(wanted.getValue().asText())) {
                return "The witness needs " + wanted.getKey() + " "
                        + wanted.getValue().asText() + " from npm, and "
                        + (version.isEmpty() ? "it isn't installed" : version + " is installed")
                        + ". Enter this once: " + INSTALL;
            }
        }
        return "";
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
