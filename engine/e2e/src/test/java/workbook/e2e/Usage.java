package workbook.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a command took, with everything that it started.
 *
 * @param cpuSeconds of all processors
 * @param seconds from its start to its end
 * @param megabytes the most that all its processes held together, looked at every half second
 * @param graderMegabytes the most that the grader's own JVM was resident with
 */
record Usage(double cpuSeconds, double seconds, double megabytes, double graderMegabytes) {

    private static final int LOOK_MILLIS = 500;
    private static final int PATIENCE_MINUTES = 90;
    private static final int END_MILLIS = 5_000;

    /**
     * Runs a command to its end; 0 and 1 are good exit codes.
     *
     * @throws IllegalStateException if the kernel counts for nobody here, or if the command does not end well
     */
    static Usage of(java.nio.file.Path folder, String... command) throws IOException, InterruptedException {
        try (ControlGroup group = ControlGroup.fresh()
                .orElseThrow(() -> new IllegalStateException("no control group can be made here: start it as root"))) {
            var words = new ArrayList<>(List.of(
                    "bash",
                    "-c",
                    "echo $$ > \"$0\"; exec \"$@\"",
                    group.processes().toString()));
            words.addAll(List.of(command));
            long before = System.nanoTime();
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            double most = 0;
            double grader = 0;
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                most = Math.max(most, group.megabytes());
                grader = Math.max(grader, group.peakOf("grade.jar"));
                if (seconds(before) > 60 * PATIENCE_MINUTES) {
                    process.destroyForcibly();
                }
            }
            double seconds = seconds(before);
            if (process.exitValue() > 1) {
                throw new IllegalStateException(List.of(command) + " did not end well");
            }
            for (int waited = 0; group.megabytes() > 0 && waited < END_MILLIS; waited += LOOK_MILLIS) {
                Thread.sleep(LOOK_MILLIS);
            }
            return new Usage(group.cpuSeconds(), seconds, most, grader);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
