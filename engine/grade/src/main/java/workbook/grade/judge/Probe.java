package workbook.grade.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbook.check.workshop.Isolation;
import workbook.process.TemporaryFolder;

/**
 * Which isolation this machine has, found by trying it.
 *
 * @param isolation the strongest, or the one that was asked for
 * @param why a sentence for why it is no sandbox, or empty
 */
public record Probe(Isolation isolation, String why) {

    private static final int SECONDS = 30;

    /**
     * Tries what there is.
     *
     * @param wanted the isolation that is asked for, or null for the strongest
     * @throws IOException with a sentence, if this machine does not have it
     */
    public static Probe of(@Nullable Isolation wanted) throws IOException {
        if (wanted == Isolation.TWO_JVMS) {
            return new Probe(Isolation.TWO_JVMS, "It was asked for.");
        }
        String missing = missing();
        if (missing.isEmpty()) {
            return new Probe(Isolation.SANDBOX, "");
        }
        if (wanted == Isolation.SANDBOX) {
            throw new IOException("There is no sandbox on this machine: " + missing
                    + " Without --isolation, answers are judged in two JVMs.");
        }
        return new Probe(Isolation.TWO_JVMS, missing);
    }

    /** What the isolation protects, and what not. */
    public List<String> sentences() {
        return isolation == Isolation.SANDBOX
                ? sandboxed()
                : List.of(
                        "Isolation: two JVMs, and no sandbox. " + why,
                        "An answer cannot write a mark. But it can read what you can read, tests and solutions"
                                + " included, use the network, and end the grader.");
    }

    private static List<String> sandboxed() {
        var sentences = new ArrayList<>(List.of(
                "Isolation: sandbox. An answer sees its own processes, its libraries, and a network that only"
                        + " its judge shares.",
                "Marks, tests and other answers are out of its reach. Faults of the kernel are not ruled out."));
        if (ProcessLimit.needed()) {
            Optional<ProcessLimit> limit = ProcessLimit.fresh(ProcessLimit.MOST);
            limit.ifPresent(ProcessLimit::close);
            if (limit.isEmpty()) {
                sentences.add("You are root, and no control group can be made here: nothing limits how many processes"
                        + " an answer starts where it may start some. Grade as an ordinary user.");
            }
        }
        return sentences;
    }

    private static String missing() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return "It needs Linux.";
        }
        if (!SeccompFilter.fits()) {
            return "Its filter of system calls knows only x86-64.";
        }
        if (!Files.isExecutable(Path.of("/usr/bin/prlimit"))) {
            return "There is no /usr/bin/prlimit: install util-linux.";
        }
        try (TemporaryFolder folder = TemporaryFolder.of("probe")) {
            Path filter = Files.write(folder.path().resolve("filter"), SeccompFilter.bytes(Processes.FORBIDDEN));
            var words = new ArrayList<>(Sandbox.around(folder.path().resolve("shared")));
            Files.createDirectory(folder.path().resolve("shared"));
            words.addAll(Sandbox.inside(
                    LearnerRuntime.own(), List.of(), folder.path().resolve("shared"), filter, Optional.empty()));
            words.addAll(List.of("-Xmx16m", "-Xshare:auto", "-version"));
            return tried(words);
        } catch (IOException none) {
            return "bwrap does not start (" + none.getMessage() + "): install bubblewrap.";
        }
    }

    private static String tried(List<String> words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readNBytes(4096), java.nio.charset.StandardCharsets.UTF_8);
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0
                    ? ""
                    : "bwrap cannot build it here: " + said.lines().findFirst().orElse("no answer") + ".";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The attempt was interrupted.";
        } finally {
            process.destroyForcibly();
        }
    }
}
