package workbook.check.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.Listener.Kind;

/**
 * Where the judged file differs from the solution's, listener by listener and method by method.
 *
 * <p>A message can be sent by a line that is right, such as one of the code that is given: what is wrong ran before it.
 * Such a line is not shown as the place of the fault.
 */
record DifferingCode(Situation situation) {

    private static final int MOST = 3;

    /** A listener, by what it waits for, or a method, by its name. */
    private record Part(@Nullable Kind kind, String name) {

        static Part of(Call call) {
            Listener inside = call.inside();
            return inside == null ? new Part(null, call.method()) : of(inside);
        }

        static Part of(Listener listener) {
            return new Part(listener.kind(), listener.event());
        }

        String words(int line) {
            String at = line == 0 ? "" : " (line " + line + ")";
            return (kind == null ? "the method `" + name + "`" : kind.words(name)) + at;
        }
    }

    /** The same cause, but never at a line of code that is as it should be. */
    static Cause locate(Cause cause, Situation situation) {
        var code = new DifferingCode(situation);
        boolean threw = cause.kind() == CauseKind.LISTENER_THREW; // what it lacks may be no call
        if (threw || cause.line() == 0 || !code.isRight(cause.line())) {
            return cause;
        }
        Map<Part, Integer> others = code.ran();
        String right = "Line " + cause.line() + " is as it should be.";
        if (others.isEmpty() || others.size() > MOST) {
            return new Cause(cause.kind(), cause.means(), right + " Check what it depends on.", 0);
        }
        List<String> words = others.entrySet().stream()
                .map(other -> other.getKey().words(other.getValue()))
                .toList();
        int line = others.size() == 1 ? others.values().iterator().next() : 0;
        String more = line == 0 ? "" : ", and what it calls";
        return new Cause(cause.kind(), cause.means(), right + " Check " + Wording.list(words) + more + ".", line);
    }

    /** True if the listener or method around this line does what the solution's does, call by call. */
    private boolean isRight(int line) {
        Optional<Part> part = situation.source().calls().stream()
                .filter(call -> call.line() == line
                        || call.conditions().stream().anyMatch(condition -> condition.line() == line))
                .findFirst()
                .map(Part::of);
        return part.filter(this::isRight).isPresent();
    }

    private boolean isRight(Part part) {
        List<String> own = calls(situation.source(), part);
        return !part.name().equals("configure")
                && !own.isEmpty()
                && own.equals(calls(situation.solution(), part))
                && once(situation.source(), part)
                && once(situation.solution(), part);
    }

    private static boolean once(SourceFacts facts, Part part) {
        return part.kind() == null
                || facts.listeners().stream()
                                .filter(one -> Part.of(one).equals(part))
                                .count()
                        == 1;
    }

    /** Its calls in the order of the text, with all that decides what they do. */
    private static List<String> calls(SourceFacts facts, Part part) {
        return facts.calls().stream()
                .filter(call -> Part.of(call).equals(part))
                .map(DifferingCode::asWritten)
                .toList();
    }

    private static String asWritten(Call call) {
        List<String> conditions = call.conditions().stream()
                .map(condition -> condition.holds() + SolutionFacts.print(condition.text()))
                .toList();
        List<String> arguments =
                call.arguments().stream().map(SolutionFacts::print).toList();
        String receiver = call.receiver().isEmpty() ? "" : SolutionFacts.print(call.receiver()) + ".";
        return receiver + call.name() + arguments + conditions + call.inLoop() + call.later();
    }

    /** What the test made run and differs, with its line; 0 for a method. */
    private Map<Part, Integer> ran() {
        var parts = new LinkedHashMap<Part, Integer>();
        situation.source().listeners().stream()
                .filter(this::hasRun)
                .filter(listener -> !isRight(Part.of(listener)))
                .forEach(listener -> parts.put(Part.of(listener), listener.line()));
        new TreeSet<>(situation.source().declared.keySet())
                .stream()
                        .map(method -> new Part(null, method))
                        .filter(part -> !calls(situation.source(), part).isEmpty() && !isRight(part))
                        .filter(part ->
                                !part.name().equals("configure") && !part.name().equals("talk"))
                        .forEach(part -> parts.put(part, 0));
        return parts;
    }

    private boolean hasRun(Listener listener) {
        Comparison difference = situation.difference();
        return difference != null && difference.got().actions().stream().anyMatch(action -> action.runs(listener));
    }
}
