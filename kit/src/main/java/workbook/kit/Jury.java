package workbook.kit;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Tries a test that the learner wrote: right servers must pass it, broken ones must not.
 *
 * <p>The learner's test sees a port and does not know which server is behind it; they come in an
 * order drawn from {@code -Dworkbook.seed}.
 */
public final class Jury implements org.junit.jupiter.api.extension.Extension {

    private final Class<?> test;
    private final LocalHost here = new LocalHost();

    private Jury(Class<?> test) {
        this.test = test;
    }

    /** A jury for the learner's test class. */
    public static Jury judging(Class<?> test) {
        return new Jury(test);
    }

    /** The learner's test passes this right server. */
    public void accepts(String name, Consumer<SocketIONamespace> server) {
        List<String> failures = verdict(server);
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
        List<String> order = new ArrayList<>(new TreeMap<>(broken).keySet());
        Collections.shuffle(order, new Random(Long.getLong("workbook.seed", 42)));
        for (String name : order) {
            List<String> failures = verdict(broken.get(name));
            if (failures.isEmpty() || failures.equals(List.of(Judge.NO_TEST))) {
                missed.add(name);
            }
        }
        Collections.sort(missed);
        int caught = broken.size() - missed.size();
        if (caught < least) {
            throw unmet(
                    "your test catches "
                            + (broken.size() == 1 ? order.get(0) : least + " of " + broken.size() + " broken servers"),
                    "it catches " + caught + "; it passes " + String.join(", ", missed));
        }
    }

    private List<String> verdict(Consumer<SocketIONamespace> server) {
        try (Host.Stage stage = here.serve(false, (chat, log) -> server.accept(chat))) {
            return Lab.host().judge(test, stage.port(), stage.namespace());
        }
    }

    private static Unmet unmet(String asked, String seen) {
        return new Unmet(asked, seen, List.of());
    }
}
