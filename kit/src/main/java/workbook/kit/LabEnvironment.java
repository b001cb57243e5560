package workbook.kit;

import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;
import org.junit.platform.launcher.LauncherSession;

/**
 * What every lab of a test run has in common. The program that runs the tests sets it for its launcher
 * session, and JUnit keeps it.
 *
 * @param host where the learner's code runs
 * @param observer is told what each lab saw, after each test, passed or not
 * @param onTrial where each {@link Lab#underJudgement} finds the server on trial, in turn, or null
 * @param inJavaScript what takes part in JavaScript, or null for nothing
 */
public record LabEnvironment(
        Host host,
        Consumer<Report> observer,
        @Nullable Deque<Host.Stage> onTrial,
        @Nullable InJavaScript inJavaScript) {

    /** Everything in this JVM, and nobody told. */
    public static final LabEnvironment HERE = new LabEnvironment(new LocalHost(null), report -> {}, null, null);

    private static final Namespace NAMESPACE = Namespace.create(LabEnvironment.class);
    private static final ExtensionContext.Namespace IN_TESTS = ExtensionContext.Namespace.create(LabEnvironment.class);

    /** The same with the learner's code there. */
    public LabEnvironment at(Host elsewhere) {
        return new LabEnvironment(elsewhere, observer, onTrial, inJavaScript);
    }

    /** The same with another observer. */
    public LabEnvironment toldTo(Consumer<Report> told) {
        return new LabEnvironment(host, told, onTrial, inJavaScript);
    }

    /** Everything in this JVM, but for what is in JavaScript. */
    public static LabEnvironment with(@Nullable InJavaScript parts) {
        return new LabEnvironment(new LocalHost(parts), report -> {}, null, parts);
    }

    LabEnvironment judging(Deque<Host.Stage> servers) {
        return new LabEnvironment(host, observer, servers, inJavaScript);
    }

    /** From now on this is the environment of all tests of that session. */
    public void of(LauncherSession session) {
        NamespacedHierarchicalStore<Namespace> store = session.getStore();
        store.put(NAMESPACE, LabEnvironment.class, this);
    }

    /** The environment of that test: {@link #HERE} if nobody gave another. */
    static LabEnvironment of(ExtensionContext context) {
        LabEnvironment given = context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, IN_TESTS)
                .get(LabEnvironment.class, LabEnvironment.class);
        return given == null ? HERE : given;
    }
}
