package workbook.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import workbook.kit.disk.TestDisk;
import workbook.process.TemporaryFolder;

/**
 * What is answered after a crash in each step that an action takes at the disk, and after the last one.
 *
 * @param files the disk's real folder
 */
record EachCrash(TestDisk disk, Path files, Runnable action, Supplier<?> asks) {

    private static final int MOST_STEPS = 1000;
    private static final int HALF = 500;

    /** The different answers, in the order in which they came first; afterwards, the files are as before. */
    List<String> answers() {
        Set<String> answers = new LinkedHashSet<>();
        try (TemporaryFolder before = TemporaryFolder.of("disk")) {
            replace(before.path(), files);
            boolean stopped = true;
            for (int step = 1; stopped && step <= MOST_STEPS; step++) {
                stopped = stopsIn(step);
                answers.add(EachLength.answer(asks));
                replace(files, before.path());
                stopsIn(step);
                disk.powerFails();
                answers.add(EachLength.answer(asks));
                replace(files, before.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(answers);
    }

    /** Does the action, and says whether the machine stopped in that step of it. */
    private boolean stopsIn(int step) {
        disk.stopsInStep(step, TestDisk.Ending.THROWN, HALF);
        try {
            action.run();
            return disk.hasStopped();
        } catch (Unmet thrown) {
            if (!disk.hasStopped()) {
                throw thrown;
            }
            return true;
        } finally {
            disk.goesOn();
        }
    }

    private static void replace(Path to, Path from) throws IOException {
        delete(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        }
    }

    /** All that is in the folder. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.filter(each -> !each.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
