package workbook.grade.judge;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import workbook.check.compile.ClassPath;
import workbook.check.workshop.Archives;
import workbook.check.workshop.LearnerCommand;
import workbook.course.Hash;
import workbook.process.JavaCommand;
import workbook.process.TemporaryFolder;

/**
 * Keeps what learners' JVMs start from beside the grader's jar, for each build and JDK: a small Java, and archives of
 * classes. Nothing of it is needed: without it, grading is slower and uses the JDK.
 */
public final class RuntimeCache {

    private static final int TRAINING_SECONDS = 180;
    private static final int KEY = 16;

    private final Path root;
    private final Path folder;
    private final List<Path> libraries;

    RuntimeCache(Path root, Path folder, List<Path> libraries) {
        this.root = root;
        this.folder = folder;
        this.libraries = List.copyOf(libraries);
    }

    /** That of this grader; empty where it runs from folders of classes, as in an IDE. */
    private static Optional<RuntimeCache> here(Path root) {
        Path home = ClassPath.home(RuntimeCache.class).toAbsolutePath();
        return Files.isRegularFile(home)
                ? Optional.of(
                        new RuntimeCache(root, home.resolveSibling("archives").resolve(key()), Environment.libraries()))
                : Optional.empty();
    }

    /**
     * Makes what is missing, which takes some seconds once; another grader that is at it is waited for.
     *
     * @param telling is told a sentence before it begins
     */
    public static void prepare(Path root, Runnable telling) {
        here(root).ifPresent(cache -> cache.make(telling));
    }

    /** What there is; the grader's own JDK if nothing was made. */
    static LearnerRuntime current(Path root) {
        return here(root).map(RuntimeCache::found).orElseGet(LearnerRuntime::own);
    }

    /** A word for what verdicts could depend on: a class that is in one runtime and not in the other. */
    public static String kind(Path root) {
        return current(root).minimal() ? "minimal runtime" : "whole JDK";
    }

    LearnerRuntime found() {
        if (!Files.exists(done())) {
            return LearnerRuntime.own();
        }
        var small = new LearnerRuntime(runtime(), Optional.empty(), true);
        LearnerRuntime base = Files.isExecutable(small.java()) ? small : LearnerRuntime.own();
        return Files.exists(archive()) ? base.with(archive()) : base;
    }

    void make(Runnable telling) {
        if (Files.exists(done())) {
            return;
        }
        try {
            Files.createDirectories(folder.getParent());
            try (FileChannel channel = FileChannel.open(
                            folder.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = channel.lock()) {
                if (alone.isValid() && !Files.exists(done())) {
                    telling.run();
                    makeAlone();
                }
            }
        } catch (IOException readOnly) {
            return; // the JDK does as well
        }
    }

    /** Whatever fails is left out; the mark says that it was tried. */
    private void makeAlone() throws IOException {
        delete(folder);
        Files.createDirectories(folder);
        LearnerRuntime runtime = RuntimeImage.make(runtime()).orElseGet(LearnerRuntime::own);
        try (TemporaryFolder lists = TemporaryFolder.of("training")) {
            train(runtime, lists.path());
            ClassArchive.make(runtime, lists.path(), Environment.joined(libraries), archive());
        } catch (IOException none) {
            Files.deleteIfExists(archive());
        }
        Files.createFile(done());
    }

    private void train(LearnerRuntime runtime, Path lists) throws IOException {
        Path command = lists.resolve("learner.json");
        var options = new ArrayList<>(Environment.LIMITS);
        options.addAll(ClassArchive.listing(lists));
        new LearnerCommand(List.of(runtime.java().toString()), options, Environment.joined(libraries), true)
                .write(command);
        Path judge = folder.resolve("judge.jsa");
        List<String> words = JavaCommand.of(TrainingMain.class.getName(), ClassPath.asArgument())
                .options("-Xmx256m", "-Dio.netty.noUnsafe=true", "-D" + LearnerCommand.PROPERTY + "=" + command)
                .arguments(root.toString(), judge.toString())
                .words();
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            if (process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS) && Files.exists(judge)) {
                Path place = new Archives(root).workshop();
                Files.createDirectories(place.getParent());
                Files.move(judge, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private Path runtime() {
        return folder.resolve("runtime");
    }

    private Path archive() {
        return folder.resolve("learner.jsa");
    }

    private Path done() {
        return folder.resolve("done");
    }

    private static String key() {
        return new Hash()
                .add(System.getProperty("java.home"))
                .add(System.getProperty("java.vm.version"))
                .digits()
                .substring(0, KEY);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
