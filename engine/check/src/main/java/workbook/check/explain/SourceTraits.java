package workbook.check.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import workbook.check.explain.Trace.Message;

/** What a file has and the solution does not, or the other way round: what looks the same can have such a reason. */
record SourceTraits(SourceFacts source, SourceFacts solution) {

    /** What does more than it seems: a file that calls one of them is not like one that does not. */
    private static final Set<String> FAR_REACHING = Set.of(
            "disconnect",
            "joinRoom",
            "joinRooms",
            "leaveRoom",
            "leaveRooms",
            "removeAllListeners",
            "off",
            "getRoomOperations",
            "sleep",
            "stop",
            "close",
            "exit");

    /** What only one of them calls in these functions, and what the file calls outside of listeners. */
    List<String> calls(Set<String> functions) {
        return List.of(
                "calls " + withoutOwn(source, solution, functions),
                "does not call " + withoutOwn(solution, source, functions),
                "outside listeners " + outside());
    }

    /**
     * What the one file calls and the other doesn't, without methods that only the one declares: whether
     * somebody writes such a method, and its name, says nothing of what it does.
     */
    private static Set<String> withoutOwn(SourceFacts one, SourceFacts other, Set<String> functions) {
        var names = new TreeSet<>(one.callGraph().otherCalls(other.callGraph(), functions));
        names.removeIf(name -> one.declared.containsKey(name) && !other.declared.containsKey(name));
        return names;
    }

    /** Calls that the solution makes whenever an event comes, and this file once. */
    private Set<String> outside() {
        var names = new TreeSet<String>();
        source.calls().stream()
                .filter(call -> call.inside() == null)
                .map(Call::name)
                .filter(name -> solution.calls(name).stream().anyMatch(call -> call.inside() != null)
                        && solution.calls(name).stream().noneMatch(call -> call.inside() == null))
                .forEach(names::add);
        return names;
    }

    /** To whom the file sends what the difference is about. */
    List<String> sends(Comparison difference) {
        Message about = difference.firstMissing() == null ? difference.firstExtra() : difference.firstMissing();
        return source.sends(about == null ? "" : about.event()).stream()
                .map(SourceTraits::way)
                .distinct()
                .toList();
    }

    private static String way(Call send) {
        String to = send.onOwnClient()
                ? "the own client"
                : send.target().endsWith("getBroadcastOperations()") ? "everybody" : "another object";
        return "sent to " + to + (send.ownClient() == 1 ? " but one" : "") + (send.inLoop() ? " in a loop" : "");
    }

    /** What looks the same from outside, and has another cause. */
    List<String> reasons(boolean tooOften) {
        var parts = new ArrayList<String>();
        if (source.calls("sendEvent", "sendAckData", "emit", "accept").stream().anyMatch(Call::later)) {
            parts.add("on another thread");
        }
        var others = new TreeSet<String>(source.callGraph().otherCalls(solution.callGraph()));
        others.retainAll(FAR_REACHING);
        source.listeners().stream()
                .map(Listener::event)
                .filter(event -> solution.listeners().stream()
                        .noneMatch(listener -> listener.event().equals(event)))
                .forEach(event -> others.add("listens for " + event));
        if (!others.isEmpty()) {
            parts.add("also " + others);
        }
        source.listeners().stream()
                .filter(one -> count(source, one) > Math.max(1, count(solution, one)))
                .map(one -> "several listeners: " + one.kind() + " " + one.event())
                .distinct()
                .forEach(parts::add);
        if (!source.hiddenFields.isEmpty() && solution.hiddenFields.isEmpty()) {
            parts.add("fields that the library cannot fill");
        }
        if (!source.locksOfItsOwn.isEmpty()) {
            parts.add("locks an object of its own");
        }
        var nested = source.addedPerConnection();
        nested.ifPresent(listener -> parts.add("added per connection: " + listener.kind()));
        if (nested.isEmpty()
                && tooOften
                && source.calls("sendEvent", "emit").stream().anyMatch(Call::inLoop)) {
            parts.add("sends in a loop");
        }
        return parts;
    }

    private static long count(SourceFacts facts, Listener like) {
        return facts.listeners(like.kind()).stream()
                .filter(one -> one.event().equals(like.event()))
                .count();
    }
}
