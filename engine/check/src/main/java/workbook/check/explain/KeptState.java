package workbook.check.explain;

import static workbook.check.explain.DeclaredNames.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.Call.Condition;

/**
 * What a file keeps from one event to the next, in variables outside of its listeners, and which lines change it.
 *
 * <p>Where a condition that looks into such a variable decides wrongly, the fault is mostly in a line that changes the
 * variable, or in the lack of one.
 */
record KeptState(SourceFacts facts, SourceFacts solution) {

    private static final Set<String> PUTS = Set.of(
            "add", "addAll", "addFirst", "addLast", "computeIfAbsent", "offer", "push", "put", "putAll", "putIfAbsent");

    /** Those of a map that give another value to a key that is there. */
    private static final Set<String> REPLACES = Set.of("put", "putAll");

    private static final Set<String> OTHER_CHANGES =
            Set.of(("addAndGet clear compareAndSet compute computeIfPresent decrementAndGet getAndAdd "
                            + "getAndDecrement getAndIncrement getAndSet getAndUpdate incrementAndGet merge poll pollFirst "
                            + "pollLast pop remove removeAll removeFirst removeIf removeLast replace replaceAll retainAll set "
                            + "updateAndGet")
                    .split(" "));

    private static final Set<String> ONLY_READ =
            Set.of(("contains containsKey containsValue entrySet equals forEach get getOrDefault isEmpty iterator "
                            + "keySet peek size stream values")
                    .split(" "));

    private static final Set<String> COPIES =
            Set.of("addAll", "containsAll", "copyOf", "join", "putAll", "removeAll", "sendAckData", "sendEvent");

    private static final int MOST = 3;

    static KeptState of(Situation situation) {
        return new KeptState(situation.source(), situation.solution());
    }

    /**
     * A line that changes a variable.
     *
     * @param method what is called on the variable itself; empty for any other change
     */
    private record Change(int line, @Nullable Listener inside, String method) {

        /** True if it puts something in, and leaves no key or element out. */
        boolean puts() {
            return PUTS.contains(method);
        }
    }

    /**
     * Which lines change what decides about this call, as a sentence that is true whatever the fault is. Empty if that
     * is nothing that is kept, or if it isn't certain that these are all the lines.
     */
    String behind(Call call) {
        return facts.kept.stream()
                .filter(name -> looksInto(call, name) && isCertain(name))
                .map(this::sentence)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    /** The same behind another sentence. */
    String after(Call call) {
        String behind = behind(call);
        return behind.isEmpty() ? "" : " " + behind;
    }

    /**
     * The variable in what this call depends on that outlives the listener, and that a listener changes: what
     * one event leaves in it, the next one finds.
     */
    Optional<String> leftBehind(Call call) {
        return facts.outside.stream()
                .filter(name -> call.conditions().stream().anyMatch(condition -> mentions(condition.text(), name)))
                .filter(name -> facts.assignments.stream()
                                .anyMatch(one ->
                                        one.inside() != null && one.variable().equals(name))
                        || facts.calls().stream()
                                .anyMatch(change -> change.inside() != null
                                        && change.receiver().equals(name)
                                        && changes(change.name())))
                .findFirst();
    }

    /** A map in which the call finds a client, and in which a second client of the same key replaces the first. */
    String oneForEachKey(Call send) {
        return facts.calls().stream()
                .filter(put -> REPLACES.contains(put.name())
                        && put.ownClient() == 1
                        && !put.arguments().get(0).contains("getSessionId"))
                .filter(put -> facts.kept.contains(put.receiver()) && mentions(send.target(), put.receiver()))
                .findFirst()
                .map(put -> " `" + put.receiver() + "` keeps one client for each key: `put` in line " + put.line()
                        + " replaces the one that was there.")
                .orElse("");
    }

    private static boolean changes(String method) {
        return PUTS.contains(method) || OTHER_CHANGES.contains(method);
    }

    private Optional<String> sentence(String name) {
        List<Change> changes = changesOf(name);
        Set<Integer> lines = changes.stream().map(Change::line).collect(Collectors.toCollection(TreeSet::new));
        if (lines.isEmpty()) {
            return isEmptyAtFirst(name) ? Optional.of("Nothing ever changes `" + name + "`.") : Optional.empty();
        }
        if (lines.size() > MOST) {
            return Optional.empty();
        }
        Listener place = changes.get(0).inside();
        boolean onePlace = changes.stream().allMatch(change -> Objects.equals(change.inside(), place));
        String where = "changed only in " + (lines.size() == 1 ? "line " : "lines ")
                + Wording.list(lines.stream().map(String::valueOf).toList())
                + (place == null || !onePlace ? "." : ", in " + place.words() + ".");
        boolean puts = changes.stream().allMatch(Change::puts);
        if (!puts && new KeptState(solution, SourceFacts.NONE).hasOneChangedBy(kinds(changes))) {
            return Optional.empty(); // where it's done is as it should be: a list of the lines says nothing
        }
        if (puts && new KeptState(solution, SourceFacts.NONE).isOnlyFilled(name)) {
            return Optional.empty(); // as it should be
        }
        if (!puts) {
            return Optional.of("`" + name + "` is " + where);
        }
        return Optional.of(
                changes.stream().anyMatch(change -> REPLACES.contains(change.method()))
                        ? "Nothing ever removes a key of `" + name
                                + "`, and `put` replaces the value that a key had: it's " + where
                        : "Nothing ever takes anything out of `" + name + "`: it's " + where);
    }

    private boolean hasOneChangedBy(Set<String> kinds) {
        return facts.kept.stream().anyMatch(name -> kinds(changesOf(name)).equals(kinds));
    }

    /** What changes it, and in which listeners. */
    private static Set<String> kinds(List<Change> changes) {
        return changes.stream()
                .map(change -> change.method()
                        + (change.inside() == null ? "" : " " + change.inside().words()))
                .collect(Collectors.toSet());
    }

    private boolean isOnlyFilled(String name) {
        List<Change> changes = changesOf(name);
        return facts.kept.contains(name)
                && !changes.isEmpty()
                && changes.stream().allMatch(Change::puts);
    }

    private boolean isEmptyAtFirst(String name) {
        String made = facts.madeFrom(name);
        return made.matches("(?s)new \\w+(<.*>)?\\((false|0)?\\)") || made.endsWith(".newKeySet()");
    }

    private List<Change> changesOf(String name) {
        var changes = new ArrayList<Change>();
        for (Call call : facts.calls()) {
            boolean itself = isCalled(call.receiver(), name);
            boolean within =
                    !itself && Stream.of(call.receiver(), call.target()).anyMatch(one -> isWithin(one, name));
            if (itself && !ONLY_READ.contains(call.name())) {
                changes.add(new Change(call.line(), call.inside(), call.name()));
            } else if ((within && changes(call.name()))
                    || ((itself || within) && call.arguments().stream().anyMatch(KeptState::changesInside))) {
                changes.add(new Change(call.line(), call.inside(), ""));
            }
        }
        facts.assignments.stream()
                .filter(one -> isCalled(one.variable(), name))
                .map(one -> new Change(one.line(), one.inside(), ""))
                .forEach(changes::add);
        return changes;
    }

    /** A lambda that may change what it is handed. */
    private static boolean changesInside(String argument) {
        return argument.contains("->")
                && Stream.concat(PUTS.stream(), OTHER_CHANGES.stream())
                        .anyMatch(one -> argument.contains("." + one + "("));
    }

    private static boolean isCalled(String receiver, String name) {
        return receiver.equals(name) || receiver.endsWith("." + name);
    }

    /** Something that was got from it, such as {@code tabs.get(person)}, or each of its values. */
    private static boolean isWithin(String receiver, String name) {
        return receiver.matches("(?s)(each of )?(this\\.)?" + Pattern.quote(name) + "\\..*");
    }

    /** The conditions of a call, or what it hands over where there is none. */
    private static Stream<String> decides(Call call) {
        return call.conditions().isEmpty()
                ? call.arguments().stream()
                : call.conditions().stream().limit(Call.MOST_CONDITIONS).map(Condition::text);
    }

    /** True if the code that decides mentions it, or what was made of it, or a method that does. */
    private boolean looksInto(Call call, String name) {
        return decides(call)
                .anyMatch(code -> mentions(code, name)
                        || facts.made.entrySet().stream()
                                .anyMatch(one -> mentions(code, one.getKey()) && mentions(one.getValue(), name))
                        || facts.declared.keySet().stream()
                                .anyMatch(method -> code.matches("(?s).*\\b" + Pattern.quote(method) + "\\(.*")
                                        && reads(method, name)));
    }

    private boolean reads(String method, String name) {
        return facts.calls().stream().anyMatch(call -> call.method().equals(method) && isCalled(call.receiver(), name));
    }

    /**
     * True if all that changes it can be seen: one variable has the name, and it isn't handed to something else that
     * may change it.
     */
    private boolean isCertain(String name) {
        if (facts.ambiguous.contains(name)) {
            return false;
        }
        boolean handedOver = facts.calls().stream()
                .filter(call -> !COPIES.contains(call.name()))
                .anyMatch(call -> call.arguments().contains(name));
        return !handedOver && !facts.contains(name + "::");
    }
}
