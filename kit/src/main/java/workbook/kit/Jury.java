package workbook.kit;

import com.corundumstudio.socketio.SocketIONamespace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import workbook.process.DaemonThread;
import workbook.process.TemporaryFolder;

/**
 * Tries a test that the learner wrote: right servers must pass it, broken ones must not.
 *
 * <p>Each test method meets each server as a new one, on a namespace that nobody used before, and the
 * class is loaded anew for each server. Right ones come several times among the broken ones, in an order
 * that nobody can know, and there is no verdict before all were tried. So neither counting nor
 * remembering tells a test which server it has in hand; nor does the address.
 */
public final class Jury implements BeforeEachCallback {

    private static final int SLOW_AT_A_TIME = 8;
    private static final String PASSED = "";
    private static final int MILLIS_OF_A_BEAT = 100;

    private final Class<?> test;
    private LabEnvironment environment = LabEnvironment.HERE;
    private final List<Server> servers = new ArrayList<>();
    private final Random order;
    private Map<String, List<String>> tried = new ConcurrentHashMap<>();

    private Jury(Class<?> test, Random order) {
        this.test = test;
        this.order = order;
    }

    /** A jury for the learner's test class. */
    public static Jury judging(Class<?> test) {
        return judging(test, new SecureRandom());
    }

    /** The same, in an order that this test of ours knows. */
    static Jury judging(Class<?> test, Random order) {
        return new Jury(test, order);
    }

    /** A server that the learner's test must pass, so many times. */
    public Jury right(String name, int times, Consumer<SocketIONamespace> server) {
        servers.addAll(Collections.nCopies(times, Server.of(name, server, true, false)));
        return this;
    }

    /** One that the test must pass although a handler of it blocks; several may share a name. */
    public Jury slow(String name, Consumer<SocketIONamespace> server) {
        servers.add(Server.of(name, server, true, true));
        return this;
    }

    /** A server that the test should catch; the name says what is wrong with it. */
    public Jury broken(String name, Consumer<SocketIONamespace> server) {
        servers.add(Server.of(name, server, false, false));
        return this;
    }

    /**
     * The same for a server that the learner's test may kill: a class with {@code configure}, to which a folder on a
     * {@link Lab#disk} is handed in. The kill is simulated.
     */
    public Jury right(String name, int times, Class<?> server) {
        servers.addAll(Collections.nCopies(times, Server.killable(name, server, true, false)));
        return this;
    }

    /**
     * The same in a JVM of its own, which is really killed. Such a JVM takes its time to start, so only the first of
     * the learner's tests is tried with it.
     */
    public Jury rightInItsOwnJvm(String name, Class<?> server) {
        servers.add(Server.killable(name, server, true, true));
        return this;
    }

    /** A server that the test may kill, and should catch. */
    public Jury broken(String name, Class<?> server) {
        servers.add(Server.killable(name, server, false, false));
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // The store does not know which type a map's values have.
    public void beforeEach(ExtensionContext context) {
        environment = LabEnvironment.of(context);
        tried = context.getParent()
                .orElseThrow()
                .getStore(ExtensionContext.Namespace.create(Jury.class))
                .computeIfAbsent("tried", any -> new ConcurrentHashMap<String, List<String>>(), Map.class);
    }

    /** The learner's test passes the right servers of that name. */
    public void accepts(String name) {
        List<String> failures = verdicts().getOrDefault(name, List.of());
        if (failures.equals(List.of(LearnerTests.NO_TEST))) {
            throw unmet("your test accepts " + name, "there is no test in it yet");
        }
        if (!failures.isEmpty()) {
            throw unmet("your test accepts " + name, "it rejects it: " + failures.get(0));
        }
    }

    /** The learner's test fails for the broken server of that name. */
    public void catches(String name) {
        if (!caught(name)) {
            throw unmet("your test catches " + name, "it accepts " + name);
        }
    }

    /** The learner's test fails for at least so many of the broken servers. */
    public void catchesAtLeast(int least) {
        List<String> broken =
                servers.stream().filter(one -> !one.right).map(Server::name).toList();
        List<String> missed =
                broken.stream().filter(name -> !caught(name)).sorted().toList();
        int caught = broken.size() - missed.size();
        if (caught < least) {
            throw unmet(
                    "your test catches " + least + " of " + broken.size() + " broken servers",
                    "it catches " + caught + "; it accepts " + String.join(", ", missed));
        }
    }

    private boolean caught(String name) {
        List<String> failures = verdicts().getOrDefault(name, List.of());
        return !failures.isEmpty() && !failures.equals(List.of(LearnerTests.NO_TEST));
    }

    /** What each server failed in, by its name: all of them are tried before anybody learns of one. */
    private Map<String, List<String>> verdicts() {
        if (tried.isEmpty()) {
            List<String> tests = environment.host().tests(test);
            Map<String, Queue<String>> outcomes = new ConcurrentHashMap<>();
            servers.forEach(server -> outcomes.put(server.name, new ConcurrentLinkedQueue<>()));
            ExecutorService beside = Executors.newFixedThreadPool(SLOW_AT_A_TIME, DaemonThread.named("jury"));
            try {
                List<CompletableFuture<Void>> slow = trials(tests, true).stream()
                        .map(trial -> CompletableFuture.runAsync(() -> run(trial, outcomes), beside))
                        .toList();
                trials(tests, false).forEach(trial -> run(trial, outcomes));
                runKillable(tests, outcomes);
                slow.forEach(CompletableFuture::join);
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            } finally {
                beside.shutdownNow();
            }
            outcomes.forEach((name, lines) -> tried.put(name, failures(lines)));
        }
        return tried;
    }

    /** Each test of the trial meets the server on a namespace of its own. */
    private void run(Trial trial, Map<String, Queue<String>> outcomes) {
        var stages = new ArrayList<Host.Stage>();
        try {
            for (int i = 0; i < trial.meetings; i++) {
                stages.add(stage(trial.server));
            }
            List<String> failures = environment
                    .host()
                    .judge(
                            test,
                            trial.test,
                            stages.get(0).port(),
                            stages.stream().map(Host.Stage::namespace).toList());
            outcomes.getOrDefault(trial.server.name, new ConcurrentLinkedQueue<>())
                    .addAll(failures.isEmpty() ? List.of(PASSED) : failures);
        } finally {
            stages.forEach(Host.Stage::close);
            environment.observer().accept(Report.EMPTY); // it goes on
        }
    }

    private void runKillable(List<String> tests, Map<String, Queue<String>> outcomes) {
        try (var jvms = new SpareJvm()) {
            killable().forEach(server -> runKillable(server, tests, outcomes, jvms));
        }
    }

    /** Each test with a server of its own; none is needed after the first that catches a broken one. */
    private void runKillable(Server server, List<String> tests, Map<String, Queue<String>> outcomes, SpareJvm jvms) {
        List<String> some = server.ownJvm ? tests.subList(0, Math.min(1, tests.size())) : tests;
        for (String each : some) {
            List<String> failures = killed(server, each, jvms);
            outcomes.getOrDefault(server.name, new ConcurrentLinkedQueue<>())
                    .addAll(failures.isEmpty() ? List.of(PASSED) : failures);
            if (!server.right && !failed(failures).isEmpty()) {
                return;
            }
        }
    }

    private List<String> killed(Server server, String each, SpareJvm jvms) {
        try (TemporaryFolder folder = TemporaryFolder.of("jury");
                Host.Stage stage = told(() -> started(server, folder, jvms))) {
            return environment.host().judge(test, each, told(stage));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            environment.observer().accept(Report.EMPTY); // it goes on
        }
    }

    private static Host.Stage started(Server server, TemporaryFolder folder, SpareJvm jvms) {
        Class<?> program = Objects.requireNonNull(server.killable);
        Setup setup = Setup.PLAIN.in(folder.path().toString()).withDisk();
        return server.ownJvm ? OwnJvmStage.start(program, setup, jvms) : SimulatedKill.start(program, setup);
    }

    /** The same stage; while one waits for it, the observer is told that it goes on. */
    private Host.Stage told(Host.Stage stage) {
        return (Host.Stage) Proxy.newProxyInstance(
                Jury.class.getClassLoader(), new Class<?>[] {Host.Stage.class}, (proxy, method, arguments) -> {
                    try {
                        return told(() -> method.invoke(stage, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A JVM may take longer to start than a test may last. */
    private <T, E extends Exception> T told(Waited<T, E> waited) throws E {
        var ended = new CountDownLatch(1);
        new DaemonThread(() -> tellUntil(ended), "jury").start();
        try {
            return waited.get();
        } finally {
            ended.countDown();
        }
    }

    private void tellUntil(CountDownLatch ended) {
        do {
            environment.observer().accept(Report.EMPTY);
            Patience.pause(MILLIS_OF_A_BEAT);
        } while (ended.getCount() > 0);
    }

    private interface Waited<T, E extends Exception> {
        T get() throws E;
    }

    private List<Server> killable() {
        var all = new ArrayList<>(
                servers.stream().filter(server -> server.killable != null).toList());
        Collections.shuffle(all, order);
        return all;
    }

    private Host.Stage stage(Server server) {
        return server.slow
                ? LocalHost.serveSlowly(server.program)
                : new LocalHost(null).serve(Setup.PLAIN, (chat, log) -> server.program.accept(chat));
    }

    private static List<String> failures(Collection<String> outcomes) {
        return outcomes.contains(PASSED) || !failed(outcomes).isEmpty()
                ? failed(outcomes)
                : List.of(LearnerTests.NO_TEST);
    }

    private static List<String> failed(Collection<String> outcomes) {
        return outcomes.stream()
                .filter(line -> !line.equals(PASSED) && !line.equals(LearnerTests.NO_TEST))
                .sorted()
                .toList();
    }

    /** All tests in one trial, but where a server is slow: there they wait side by side. */
    private List<Trial> trials(List<String> tests, boolean slow) {
        var trials = new ArrayList<Trial>();
        for (Server server : servers) {
            if (server.killable != null) {
                continue;
            }
            if (server.slow && slow) {
                tests.forEach(each -> trials.add(new Trial(server, each, 1)));
            } else if (!server.slow && !slow && !tests.isEmpty()) {
                trials.add(new Trial(server, "", tests.size()));
            }
        }
        Collections.shuffle(trials, order);
        return trials;
    }

    private static Unmet unmet(String asked, String seen) {
        return new Unmet(asked, seen, List.of());
    }

    private record Server(
            String name,
            Consumer<SocketIONamespace> program,
            @Nullable Class<?> killable,
            boolean ownJvm,
            boolean right,
            boolean slow) {

        static Server of(String name, Consumer<SocketIONamespace> program, boolean right, boolean slow) {
            return new Server(name, program, null, false, right, slow);
        }

        static Server killable(String name, Class<?> server, boolean right, boolean ownJvm) {
            return new Server(name, chat -> {}, server, ownJvm, right, false);
        }
    }

    private record Trial(Server server, String test, int meetings) {}
}
