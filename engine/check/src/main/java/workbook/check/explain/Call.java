package workbook.check.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method.
 *
 * @param receiver the object before the dot, as written; empty where there is none
 * @param target the same, with a variable replaced by what it was made from
 * @param texts the arguments that are text literals, or constants of such; null for others
 * @param literals all text literals among its arguments, also those that are a part of one
 * @param method the method of the file's class in which it stands; empty where that is none
 * @param inside the listener in which it stands, or null
 * @param conditions what decides whether it runs, up to the listener or the method around it; the nearest first
 * @param later true inside something that another thread runs, or that a message from a bus runs
 * @param side true if it's one of the two values of a {@code ?:}, each of which counts as a call
 */
public record Call(
        String name,
        String receiver,
        String target,
        List<String> arguments,
        List<@Nullable String> texts,
        List<String> literals,
        int line,
        String method,
        @Nullable Listener inside,
        List<Condition> conditions,
        boolean inLoop,
        boolean later,
        boolean side) {

    private static final int LONGEST_CONDITION = 60;

    static final int MOST_CONDITIONS = 2;

    /**
     * A condition on which something runs.
     *
     * @param text as written, without the brackets around it
     * @param holds false where it runs if the condition does not hold
     */
    public record Condition(String text, boolean holds, int line) {

        private boolean isLike(Condition other) {
            return holds == other.holds && SolutionFacts.sameCode(text, other.text);
        }

        private String words() {
            return text.length() <= LONGEST_CONDITION && !text.contains("\n")
                    ? "`" + text + "` (line " + line + ")"
                    : "the condition in line " + line;
        }
    }

    /** The event that it sends: its first argument, if that is a literal. */
    public @Nullable String event() {
        return texts.isEmpty() ? null : texts.get(0);
    }

    /** True if what it is called on is the connection that the event came in on. */
    public boolean onOwnClient() {
        return inside != null
                && !inside.parameters().isEmpty()
                && inside.parameters().get(0).equals(receiver);
    }

    /** The place of the connection that the event came in on among the arguments; -1 if it is none of them. */
    public int ownClient() {
        return inside == null || inside.parameters().isEmpty()
                ? -1
                : arguments.indexOf(inside.parameters().get(0));
    }

    /** The same without the conditions of other calls: where those decide as well, they decide nothing here. */
    Call without(List<Call> others) {
        List<Condition> own = conditions.stream()
                .filter(one -> others.stream()
                        .flatMap(other -> other.conditions().stream())
                        .noneMatch(one::isLike))
                .toList();
        return new Call(
                name, receiver, target, arguments, texts, literals, line, method, inside, own, inLoop, later, side);
    }

    /** True if it runs only where the other one did not. */
    boolean excludes(Call other) {
        return other.conditions().stream()
                .anyMatch(one -> conditions.stream()
                        .anyMatch(own -> own.text().equals(one.text()) && own.holds() != one.holds()));
    }

    /** True where it may stand in the listener for that event; in a method, it may be called from anywhere. */
    boolean mayAnswer(String event) {
        return inside == null || inside.event().isEmpty() || inside.event().equals(event);
    }

    /** What its running depends on, as a sentence; empty where that is nothing that can be read. */
    public String runsOnlyIf() {
        List<String> parts = conditions.stream()
                .limit(MOST_CONDITIONS)
                .map(one -> one.words() + (one.holds() ? " holds" : " does not hold"))
                .toList();
        return parts.isEmpty()
                ? ""
                : "Line " + line + (side ? " gives this wrong answer only if " : " runs only if ")
                        + String.join(" and ", parts) + ".";
    }

    /** Where that is decided; its own line if nothing decides it. */
    public int decidedAt() {
        return runsOnlyIf().isEmpty() ? line : conditions.get(0).line();
    }

    /** As it is in the file, without its arguments: {@code client.sendEvent}. */
    public String words() {
        return receiver.isEmpty() ? name : receiver + "." + name;
    }
}
