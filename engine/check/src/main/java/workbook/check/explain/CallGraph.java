package workbook.check.explain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods of a file call what.
 *
 * @param calls in the order of the text
 * @param declared the names of its methods
 */
record CallGraph(List<Call> calls, Set<String> declared) {

    /** The names of methods that it calls, and the other file does not. */
    Set<String> otherCalls(CallGraph other) {
        return otherCalls(other, Set.of());
    }

    /**
     * The same within what these functions reach in each of the files; anywhere if neither file has one of them. So
     * it doesn't matter how far the other functions are done.
     */
    Set<String> otherCalls(CallGraph other, Set<String> functions) {
        var names = callsFrom(functions).map(Call::name).collect(Collectors.toCollection(TreeSet::new));
        other.callsFrom(functions).forEach(call -> names.remove(call.name()));
        return names;
    }

    private Stream<Call> callsFrom(Set<String> functions) {
        Set<String> reached = reachedFrom(functions);
        return calls.stream().filter(call -> reached.isEmpty() || reached.contains(call.method()));
    }

    /** Those of its functions that these names, and what they call without a receiver, lead to. */
    private Set<String> reachedFrom(Set<String> functions) {
        var reached = new TreeSet<>(functions);
        reached.retainAll(declared);
        boolean found = !reached.isEmpty();
        while (found) {
            found = reached.addAll(calls.stream()
                    .filter(call -> call.receiver().isEmpty() && reached.contains(call.method()))
                    .map(Call::name)
                    .filter(declared::contains)
                    .toList());
        }
        return reached;
    }

    /** The names of all methods that this one of its functions calls, directly or not. */
    Set<String> calledFrom(String function) {
        Set<String> reached = reachedFrom(Set.of(function));
        return calls.stream()
                .filter(call -> reached.contains(call.method()))
                .map(Call::name)
                .collect(Collectors.toSet());
    }

    /**
     * True if that method is one that nothing here names but its declaration, and that the other file has not:
     * neither this file nor the test calls it.
     */
    boolean isCalledByNobody(String method, CallGraph other) {
        return declared.contains(method)
                && !other.declared.contains(method)
                && calls.stream().noneMatch(call -> call.name().equals(method));
    }
}
