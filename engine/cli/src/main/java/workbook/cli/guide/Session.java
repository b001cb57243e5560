package workbook.cli.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import workbook.build.Build.Program;
import workbook.check.compile.ClassPath;
import workbook.check.machine.Libraries;
import workbook.check.verdict.Checker;
import workbook.check.verdict.Verdict;
import workbook.check.workshop.Stop;
import workbook.cli.progress.Progress;
import workbook.cli.progress.ProgressRecorder;
import workbook.cli.progress.Starters;
import workbook.cli.watch.Change;
import workbook.cli.watch.Watcher;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.process.DaemonThread;
import workbook.terminal.Output;

/** One sitting of a learner: the watcher, the keys and the checks, and the guide that hears them. */
public final class Session {

    private final Course course;
    private final Progress progress;
    private final Output out;
    private final Libraries libraries = new Libraries();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** A sitting that talks to this output. */
    public Session(Course course, Progress progress, Output out) {
        this.course = course;
        this.progress = progress;
        this.out = out;
    }

    /**
     * Watches and guides until the learner quits.
     *
     * @param how what was asked for on the command line
     * @return false if it ended because somebody built the workbook again, and this one is out of date
     * @throws IOException if the terminal cannot be used
     */
    public boolean run(How how, Checker checker) throws IOException, InterruptedException {
        var running = new Running(line -> events.add(new Event.Printed(line)));
        var pages = new Pages(course.root(), this::tell);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> events.add(new Event.Broke(error)));
        checker.telling(this::tell);
        Watcher watcher = watcher(how.poll());
        try (Keys keys = keys(how);
                Rebuilds rebuilds = new Rebuilds(
                        libraries,
                        () -> Program.engine(course.root()).replaces(ClassPath.home(Session.class)),
                        () -> tell("The workbook is being built again. It restarts as soon as that is done."),
                        () -> events.add(new Event.Rebuilt()));
                Checks checks = new Checks(judge(how, checker), event -> hear(event, rebuilds))) {
            listen(keys);
            var actions = new LearnerActions(course, progress, how.first(), running, pages);
            return new Guide(actions, view(how, keys), events, checks).run() == Guide.End.QUIT;
        } catch (RuntimeException | Error broken) {
            if (!libraries.changed()) {
                throw broken;
            }
            return false; // classes of two builds do not fit together
        } finally {
            watcher.close();
            running.close();
            pages.close();
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    /** A program gets each verdict once, with all that is found; a learner what is found at once first. */
    private Checks.Judge judge(How how, Checker checker) {
        var recorder = new ProgressRecorder(progress);
        return new Checks.Judge() {
            @Override
            public Verdict judge(Exercise exercise, Stop stop) {
                Verdict verdict = checker.check(exercise, stop);
                return how.json() ? more(exercise, verdict, stop) : verdict;
            }

            @Override
            public Verdict prove(Exercise exercise, Verdict verdict, Stop stop) {
                return how.json() ? verdict : more(exercise, verdict, stop);
            }

            private Verdict more(Exercise exercise, Verdict verdict, Stop stop) {
                return verdict.passed() || !recorder.touched(exercise)
                        ? verdict
                        : checker.proven(exercise, verdict, stop);
            }
        };
    }

    /** While the workbook is built again, nothing that fails says anything. */
    private void hear(Event event, Rebuilds rebuilds) {
        boolean failed = event instanceof Event.Broke
                || (event instanceof Event.Judged judged && !judged.verdict().passed());
        if (!failed || !rebuilds.underWay()) {
            events.add(event);
        }
    }

    /** Something that the learner has to know; shown where it does not vanish with the next redraw. */
    public void tell(String sentence) {
        events.add(new Event.Told(sentence));
    }

    /**
     * What was asked for on the command line.
     *
     * @param first the exercise to begin with
     * @param json verdicts for programs
     * @param poll do not wait for events of the file system
     */
    public record How(Exercise first, boolean json, boolean poll) {}

    private Watcher watcher(boolean poll) {
        List<Path> roots = Stream.of(Exercise.COPIES, Exercise.STARTERS)
                .flatMap(folder -> Stream.of("main/java", "test/java")
                        .map(tree -> course.root().resolve(folder).resolve(tree)))
                .toList();
        return poll ? Watcher.polling(roots, this::changed) : Watcher.of(roots, this::changed);
    }

    /** A new starter is no save, but an untouched copy that is replaced by it is one. */
    private void changed(List<Change> changes) {
        Path starters = course.root().resolve(Exercise.STARTERS);
        List<Change> saves = changes.stream()
                .filter(change -> !change.file().startsWith(starters))
                .toList();
        if (!saves.isEmpty()) {
            events.add(new Event.Saved(saves));
        }
        if (saves.size() < changes.size()) {
            try {
                new Starters(course.root()).settle().forEach(this::tell);
            } catch (IOException unready) {
                tell("The new starters can't be put in their places (" + unready + ").");
            }
        }
    }

    /** A terminal that cannot be drawn on is read line by line. */
    private Keys keys(How how) {
        if (out.terminal() && !how.json()) {
            try {
                return new LearnerTerminal(() -> events.add(new Event.Redraw()));
            } catch (IOException | IllegalStateException | LinkageError unusable) {
                tell("This terminal cannot be drawn on (" + unusable.getMessage()
                        + "), so everything comes line by line: type a letter and Enter.");
            }
        }
        return new LineKeys(out.in());
    }

    private View view(How how, Keys keys) {
        if (how.json()) {
            return new JsonView(out);
        }
        return keys instanceof LearnerTerminal terminal ? new TerminalView(terminal, out.style()) : new PlainView(out);
    }

    /** Where the keys end, a terminal is gone, and we with it; a pipe that ends just says no more. */
    private void listen(Keys keys) {
        var listener = new DaemonThread(() -> pump(keys), "keys");
        listener.start();
    }

    private void pump(Keys keys) {
        try {
            int key = keys.read();
            while (key != Keys.END) {
                events.add(new Event.Key(key));
                key = keys.read();
            }
        } catch (IOException closed) {
            events.add(new Event.Key(Keys.END));
            return;
        }
        if (out.terminal()) {
            events.add(new Event.Key(Keys.END));
        }
    }
}
