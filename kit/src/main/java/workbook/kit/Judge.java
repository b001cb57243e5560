package workbook.kit;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a JUnit test that the learner wrote against a server that it does not know. */
final class Judge {

    static final String NO_TEST = "no test ran";

    private Judge() {}

    /** One line a test that failed; {@link #NO_TEST} if there was none to run. */
    static List<String> run(Class<?> test, Place server) {
        var failures = new ArrayList<String>();
        var ran = new int[1];
        try (LauncherSession session = session()) {
            LabEnvironment.HERE.judging(server).of(session);
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(test))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier id, TestExecutionResult result) {
                                    ran[0] += id.isTest() ? 1 : 0;
                                    result.getThrowable().ifPresent(problem -> failures.add(line(id, problem)));
                                }
                            });
        }
        return ran[0] == 0 && failures.isEmpty() ? List.of(NO_TEST) : failures;
    }

    /** What a test that is not judged runs against: everybody hears what anybody says. */
    static void rightRelay(SocketIONamespace chat, java.util.function.Consumer<String> log) {
        chat.addEventListener(
                "chat message",
                String.class,
                (client, text, ack) -> chat.getBroadcastOperations().sendEvent("chat message", text));
    }

    private static String line(TestIdentifier id, Throwable problem) {
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
