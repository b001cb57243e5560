package workbook.kit;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tries a test that the learner wrote: right servers must pass it, broken ones must not.
 *
 * <p>The learner's test sees a port and does not know which server is behind it; they come in an
 * order drawn from {@code -Dworkbook.seed}. Each server is tried once for all tests of a class, so it
 * must always have the same name in it; and no more are tried than are needed for a pass.
 */
public final class Jury implements BeforeEachCallback {

    private final Class<?> test;
    private Host host = LabEnvironment.HERE.host();
    private Map<String, List<String>> tried = new HashMap<>();

    private Jury(Class<?> test) {
        this.test = test;
    }

    /** A jury for the learner's test class. */
    public static Jury judging(Class<?> test) {
        return new Jury(test);
    }

    @Override
    @SuppressWarnings("unchecked") // The store knows no type of a map's values.
    public void beforeEach(ExtensionContext context) {
        host = LabEnvironment.of(context).host();
        tried = context.getParent()
                .orElseThrow()
                .getStore(ExtensionContext.Namespace.create(Jury.class))
                .computeIfAbsent("tried", any -> new HashMap<String, List<String>>(), Map.class);
    }

    /** The learner's test passes this right server. */
    public void accepts(String name, Consumer<SocketIONamespace> server) {
        List<String> failures = verdict(name, server);
        if (failures.equals(List.of(Judge.NO_TEST))) {
            throw unmet("your test passes " + name, "there is no test in it yet");
        }
        if (!failures.isEmpty()) {
            throw unmet("your test passes " + name, "it fails, " + failures.get(0));
        }
    }

    /** The learner's test fails for this broken server. */
    public void catches(String name, Consumer<SocketIONamespace> server) {
        catchesAtLeast(1, Map.of(name, server));
    }

    /**
     * The learner's test fails for at least so many of these broken servers.
     *
     * @param broken what is wrong with each, such as {@code a relay that trims the text}
     */
    public void catchesAtLeast(int least, Map<String, Consumer<SocketIONamespace>> broken) {
        var missed = new ArrayList<String>();
        int caught = 0;
        for (String name : shuffled(broken)) {
            List<String> failures = verdict(name, broken.get(name));
            if (!failures.isEmpty() && !failures.equals(List.of(Judge.NO_TEST))) {
                caught++;
            } else {
                missed.add(name);
            }
            if (caught == least) {
                return;
            }
        }
        Collections.sort(missed);
        throw unmet(
                "your test catches "
                        + (broken.size() == 1 ? missed.get(0) : least + " of " + broken.size() + " broken servers"),
                "it catches " + caught + "; it passes " + String.join(", ", missed));
    }

    private static List<String> shuffled(Map<String, ?> servers) {
        List<String> order = new ArrayList<>(new TreeMap<>(servers).keySet());
        Collections.shuffle(order, new Random(Long.getLong("workbook.seed", 42)));
        return order;
    }

    private List<String> verdict(String name, Consumer<SocketIONamespace> server) {
        List<String> known = tried.get(name);
        if (known != null) {
            return known;
        }
        try (Host.Stage stage = LocalHost.serve(false, (chat, log) -> server.accept(chat))) {
            List<String> failures = host.judge(test, stage.port(), stage.namespace());
            tried.put(name, failures);
            return failures;
        }
    }

    private static Unmet unmet(String asked, String seen) {
        return new Unmet(asked, seen, List.of());
    }
}
