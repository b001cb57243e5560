package workbook.kit;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests that the learner wrote against a server that they do not know. */
final class LearnerTests {

    static final String NO_TEST = "no test ran";

    private LearnerTests() {}

    /** JUnit's ids of the tests in that class. */
    static List<String> tests(Class<?> learners) {
        try (LauncherSession session = session()) {
            TestPlan plan = session.getLauncher().discover(request(DiscoverySelectors.selectClass(learners)));
            return plan.getRoots().stream()
                    .flatMap(root -> plan.getDescendants(root).stream())
                    .filter(id -> id.getSource()
                            .filter(MethodSource.class::isInstance)
                            .isPresent())
                    .map(TestIdentifier::getUniqueId)
                    .toList();
        }
    }

    /** See {@link Host#judge}: what the class remembers, ends with the run. */
    static List<String> run(Class<?> learners, String test, LabEnvironment environment, List<Host.Stage> servers) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Class<?> fresh = FreshClasses.copyOf(learners);
        thread.setContextClassLoader(fresh.getClassLoader()); // where JUnit looks for the class of an id
        try (LauncherSession session = session()) {
            environment.judging(new ArrayDeque<>(servers)).of(session);
            return run(
                    session.getLauncher(),
                    test.isEmpty() ? DiscoverySelectors.selectClass(fresh) : DiscoverySelectors.selectUniqueId(test));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<String> run(Launcher launcher, DiscoverySelector test) {
        var failures = new ArrayList<String>();
        var ran = new int[1];
        launcher.execute(request(test), new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier id, TestExecutionResult result) {
                ran[0] += id.isTest() ? 1 : 0;
                result.getThrowable().ifPresent(problem -> failures.add(line(id, problem)));
            }
        });
        return ran[0] == 0 && failures.isEmpty() ? List.of(NO_TEST) : failures;
    }

    /** What a test that is not judged runs against: everybody hears what anybody says. */
    static void rightRelay(SocketIONamespace chat, java.util.function.Consumer<String> log) {
        chat.addEventListener(
                "chat message",
                String.class,
                (client, text, ack) -> chat.getBroadcastOperations().sendEvent("chat message", text));
    }

    private static LauncherDiscoveryRequest request(DiscoverySelector what) {
        return LauncherDiscoveryRequestBuilder.request().selectors(what).build();
    }

    private static String line(TestIdentifier id, Throwable problem) {
        if (problem instanceof Unmet unmet) {
            return id.getDisplayName() + " expected: " + unmet.expected() + "; got: " + unmet.got();
        }
        String message =
                String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        return id.getDisplayName() + ": " + message;
    }

    private static LauncherSession session() {
        return LauncherFactory.openSession(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new org.junit.jupiter.engine.JupiterTestEngine())
                .build());
    }
}
