package workbook.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Somebody who has a JDK, and nothing else: no Maven, no git, no home, no network where the system
 * lets a test take it away.
 */
final class JdkOnlyLearner {

    private static final long PATIENCE_MINUTES = 3;

    /** Loopback is part of the computer: without it no chat is possible. */
    private static final List<String> OFFLINE =
            List.of("unshare", "-rn", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh");

    private final Path root;
    private final Path programs;
    private final List<String> prefix;

    /** Works in the folder that was unpacked; the other one is empty, and becomes the PATH. */
    JdkOnlyLearner(Path workbook, Path programs) throws IOException, InterruptedException {
        this.root = workbook;
        this.programs = programs;
        for (String needed : List.of("dirname", "readlink", "wc")) {
            Files.createSymbolicLink(programs.resolve(needed), find(needed));
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.createSymbolicLink(programs.resolve("java"), java);
        this.prefix = offline("true").waitFor() == 0 ? OFFLINE : List.of();
    }

    private static Process offline(String program) throws IOException {
        var command = new ArrayList<>(OFFLINE);
        command.add(program);
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException noUnshare) {
            return new ProcessBuilder("false").start();
        }
    }

    private static Path find(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** How a command ended, and all that it said. */
    record Said(int code, String out, String complaints) {}

    /** Types {@code ./workbook} with these arguments. */
    Said types(String... arguments) throws IOException, InterruptedException {
        return answers("", arguments);
    }

    /** The same, and then types this. */
    Said answers(String input, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        // The learner's PATH begins behind the programs that take the network away.
        command.addAll(List.of(find("env").toString(), "PATH=" + programs, "./workbook"));
        command.addAll(List.of(arguments));
        Path out = programs.resolveSibling("out");
        Path keys = Files.writeString(programs.resolveSibling("keys"), input);
        Path complaints = programs.resolveSibling("complaints");
        var builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectInput(keys.toFile())
                .redirectOutput(out.toFile())
                .redirectError(complaints.toFile());
        builder.environment().keySet().removeIf(key -> !key.equals("PATH"));
        builder.environment().put("HOME", "");
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not end");
        }
        return new Said(process.exitValue(), Files.readString(out, UTF_8), Files.readString(complaints, UTF_8));
    }

    Path file(String path) {
        return root.resolve(path);
    }

    String reads(String path) throws IOException {
        return Files.readString(file(path), UTF_8);
    }

    void writes(String path, String text) throws IOException {
        Files.writeString(file(path), text, UTF_8);
    }

    /** Waits until what the first check began aside is done, so that nothing of it runs any more. */
    void waitsForArchives() throws IOException, InterruptedException {
        Path stamp = file("engine/cli/target/program/archives/stamp");
        for (int i = 0; i < PATIENCE_MINUTES * 600; i++) {
            if (Files.exists(stamp) && Files.size(stamp) > 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("no archives of classes were made");
    }

    /** Leaves no links to programs behind. */
    void goes() throws IOException {
        try (Stream<Path> links = Files.list(programs)) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    /** What is in the folder, such as {@code Relay.java}. */
    List<String> lists(String folder) throws IOException {
        try (Stream<Path> files = Files.list(file(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
