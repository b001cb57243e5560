package workbook.check.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import workbook.check.explain.Listener.Kind;

/** A namespace that is not made, or another one than that of the clients. */
record NamespaceMismatch(Situation situation) {

    /** A client was refused, since a namespace that the solution makes isn't there. */
    Optional<Cause> notMade() {
        List<String> own = situation.source().namespaces();
        if (!situation.got().contains("Invalid namespace") || own.contains(null)) {
            return Optional.empty();
        }
        return situation.solution().namespaces().stream()
                .filter(name -> name != null && !own.contains(name))
                .findFirst()
                .map(name -> Cause.of(
                        CauseKind.NO_NAMESPACE,
                        "Your code makes no namespace `" + name + "`"
                                + own.stream()
                                        .filter(other -> TextDifference.nearly(name, other))
                                        .findFirst()
                                        .map(other -> ", but one called `" + other + "`")
                                        .orElse("")
                                + ": a client that joins it is refused.",
                        "Make it with `addNamespace(\"" + name + "\")`."));
    }

    /** In a program of one's own the test does not know what is handled. */
    Optional<Cause> elsewhere() {
        if (situation.firstMissing() == null || !isInTheMainNamespace()) {
            return Optional.empty();
        }
        int unrepaired = situation.source().lineOf("new SocketIOServer(", ".SocketIOServer(");
        boolean root = situation.source().calls("addNamespace").stream().anyMatch(call -> "/".equals(call.event()));
        if (unrepaired > 0 && root) {
            return Optional.of(Cause.at(
                    CauseKind.LISTENER_ELSEWHERE,
                    unrepaired,
                    "In the library's own `SocketIOServer`, `addNamespace(\"/\")` makes a separate namespace, and the clients"
                            + " are in the default one. In a `RepairedServer`, the two are the same.",
                    "Make a `RepairedServer`."));
        }
        List<Listener> all = situation.source().listeners(Kind.EVENT);
        if (all.isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.NO_LISTENER,
                    "Your code adds no event listener, so nothing handles what a client emits.",
                    "Add a listener to the namespace before the server starts."));
        }
        Listener first = all.get(0);
        Optional<Call> waits = situation.source().calls("read", "readLine", "nextLine").stream()
                .filter(call -> call.inside() == null && !call.later() && call.line() < first.line())
                .findFirst();
        if (waits.isPresent()) {
            return Optional.of(Cause.at(
                    CauseKind.LISTENER_NOT_ADDED,
                    first.line(),
                    "The listener is added in line " + first.line() + ", but line "
                            + waits.get().line() + " waits for input before that: until then there is no listener.",
                    "Add it before the server starts."));
        }
        String made = situation.source().madeFrom(first.receiver());
        String namespace = made.contains("addNamespace(")
                ? situation.source().calls("addNamespace").stream()
                        .map(Call::event)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : "";
        if (situation.source().calls("addNamespace").size() == 1 && !namespace.equals("/") && !namespace.isEmpty()) {
            return Optional.of(Cause.at(
                    CauseKind.LISTENER_ELSEWHERE,
                    first.line(),
                    "The listener is in the namespace `" + namespace
                            + "`, but the clients are in `/`, like every client that names no namespace.",
                    "Add it to the namespace `/`."));
        }
        return Optional.empty();
    }

    private boolean isInTheMainNamespace() {
        List<Call> made = situation.solution().calls("addNamespace");
        return !made.isEmpty() && made.stream().allMatch(call -> "/".equals(call.event()));
    }
}
