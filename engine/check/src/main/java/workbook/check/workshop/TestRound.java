package workbook.check.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.kit.LabEnvironment;
import workbook.kit.Report;
import workbook.kit.Step;

/** Runs one test class through JUnit, and reports each test as it ends. */
final class TestRound implements TestExecutionListener {

    /** A failure after so long, with code of the exercise still running, is a hang. */
    private static final int SUSPICIOUS_MILLIS = 1_000;

    private static final String ORDER = "junit.jupiter.testmethod.order.default";
    private static @Nullable LauncherSession session;

    private final Reporter reporter;
    private final Watchdog watchdog;
    private final JudgedLines lines;
    private final int patience;
    private final Exhaustion exhaustion;
    private volatile Report report = Report.EMPTY;

    TestRound(Reporter reporter, Watchdog watchdog, JudgedLines lines, int patience, Exhaustion exhaustion) {
        this.reporter = reporter;
        this.watchdog = watchdog;
        this.lines = lines;
        this.patience = patience;
        this.exhaustion = exhaustion;
    }

    /**
     * @param only the words of the one test to run; null for all
     * @param environment where the judged classes are
     */
    void run(Class<?> test, @Nullable String only, LabEnvironment environment) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(test))
                .filters((PostDiscoveryFilter) found -> FilterResult.includedIf(isMeant(found, only)))
                .configurationParameter(ORDER, SourceOrder.class.getName())
                .build();
        environment
                .toldTo(seen -> {
                    report = report.or(seen); // a test can have several labs
                    watchdog.progress();
                })
                .of(session());
        session().getLauncher().execute(request, this);
    }

    private static boolean isMeant(TestDescriptor found, @Nullable String only) {
        return only == null
                || !found.isTest()
                || name(TestIdentifier.from(found)).replace('_', ' ').equals(only);
    }

    /** Loads JUnit ahead of the first run. */
    static void prepare() {
        Thread.currentThread().setContextClassLoader(new RunLoader(Map.of()));
        session()
                .getLauncher()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(WarmUpExercise.RelayTest.class))
                        .build());
    }

    private static synchronized LauncherSession session() {
        if (session == null) {
            session = LauncherFactory.openSession(LauncherConfig.builder()
                    .enableLauncherSessionListenerAutoRegistration(false)
                    .enableLauncherDiscoveryListenerAutoRegistration(false)
                    .enableTestExecutionListenerAutoRegistration(false)
                    .enablePostDiscoveryFilterAutoRegistration(false)
                    .build());
        }
        return session;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        var tests = new ArrayList<Run.Planned>();
        plan.getRoots()
                .forEach(root -> plan.getDescendants(root).stream()
                        .filter(TestIdentifier::isTest)
                        .forEach(test -> tests.add(new Run.Planned(name(test), step(test)))));
        reporter.plan(List.copyOf(tests));
    }

    @Override
    public void executionStarted(TestIdentifier id) {
        watchdog.begin(Thread.currentThread(), lines, patience, exhaustion);
        if (id.isTest()) {
            report = Report.EMPTY;
            reporter.begin(name(id));
        }
    }

    @Override
    public void executionFinished(TestIdentifier id, TestExecutionResult result) {
        int spent = watchdog.end();
        Throwable thrown = result.getThrowable().orElse(null);
        if (thrown != null) {
            lookForTheWorst(thrown, spent);
        }
        if (id.isTest() || thrown != null) {
            var failure = thrown == null ? null : new Failure(thrown, lines);
            reporter.ended(Failure.test(name(id), step(id), failure, report));
        }
    }

    /** Where something has run out, or a thread never returns, the next test would only suffer. */
    private void lookForTheWorst(Throwable thrown, int spent) {
        List<String> at = lines.of(thrown);
        exhaustion
                .after(thrown, report.notes(), !at.isEmpty())
                .ifPresent(ending -> reporter.dying(ending, at.isEmpty() ? null : at.get(0), 3));
        String busy = spent < Math.min(SUSPICIOUS_MILLIS, patience) ? null : lines.now(null, Thread.currentThread());
        if (busy != null || new Failure(thrown, lines).late()) {
            reporter.dying(Run.End.TIMED_OUT, busy, 3);
        }
    }

    /** The method's name, which is a sentence; or what {@code @DisplayName} says, where that needs a comma. */
    private static String name(TestIdentifier id) {
        String shown = id.getDisplayName();
        return id.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .filter(method -> shown.startsWith(method + "("))
                .orElse(shown);
    }

    private static int step(TestIdentifier id) {
        return id.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Step.class))
                .map(Step::value)
                .orElse(1);
    }
}
