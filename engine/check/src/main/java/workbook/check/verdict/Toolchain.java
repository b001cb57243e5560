package workbook.check.verdict;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import workbook.check.compile.Compilation;
import workbook.check.compile.Compiler;
import workbook.check.compile.Sources;
import workbook.check.workshop.Job;
import workbook.check.workshop.Run;
import workbook.check.workshop.Stop;
import workbook.check.workshop.Workshop;
import workbook.course.Exercise;
import workbook.course.Hash;

/** A compiler and a workshop for exercises that need the same libraries; both are kept warm. */
final class Toolchain implements AutoCloseable {

    private final List<Path> libraries;
    private final Workshop workshop;
    private final FutureTask<Compiler> compiler;

    /** By exercise and the texts of its test and starter: a few kilobytes each. */
    private final Map<String, Compilation> starters = new HashMap<>();

    /** @param workshop which was forked before the compiler loads, so that both warm up together */
    Toolchain(List<Path> libraries, Workshop workshop, Supplier<Compiler> compiler) {
        this.libraries = libraries;
        this.workshop = workshop;
        this.compiler = new FutureTask<>(compiler::get);
        new Thread(this.compiler, "compiler").start();
    }

    boolean has(List<Path> wanted) {
        return libraries.equals(wanted);
    }

    /** Runs a job; one with libraries of its own gets more time for its first test, which loads them. */
    Run run(Job job, Stop stop) {
        return workshop.run(libraries.isEmpty() ? job : job.patient(job.patienceMillis() * Job.FOR_LIBRARIES), stop);
    }

    /** A run of what was compiled, with its test in the same JVM. */
    static Job beside(Compilation.Ready ready) {
        return Job.beside(ready.testClass(), ready.tests(), ready.exercise());
    }

    /** Compiled once for all answers to an exercise, unless its test or starter has changed. */
    Compilation starter(Exercise exercise) {
        String texts = exercise.id() + Hash.of(exercise.test()) + Hash.of(exercise.starter());
        Compilation known = starters.get(texts);
        if (known != null) {
            return known;
        }
        Compilation fresh = compiler().compile(Sources.starter(exercise));
        if (fresh instanceof Compilation.Ready) {
            starters.put(texts, fresh);
        }
        return fresh;
    }

    List<Long> processes() {
        return workshop.processes();
    }

    Compiler compiler() {
        return done(compiler);
    }

    static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted before the verdict");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error serious) {
                throw serious;
            }
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workshop.close();
        compiler().close();
    }
}
