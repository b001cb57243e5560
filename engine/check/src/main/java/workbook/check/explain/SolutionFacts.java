package workbook.check.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.Call.Condition;
import workbook.check.explain.SourceFacts.Deadline;
import workbook.course.Obscured;

/**
 * What has to be known of a solution's source to explain a failure, without the source: which methods are called
 * where, and the texts that the test shows as well. All other code is replaced by fingerprints, which can only be
 * compared.
 *
 * @param listeners without their parameters
 * @param calls with fingerprints for receivers, arguments and conditions
 * @param declared the names of the class's methods
 * @param hiddenFields how many fields the library cannot fill
 * @param deadlines in milliseconds, as written
 * @param frames how each line of a text block begins, if it is a frame that emits an event; else empty
 * @param framesElsewhere true if such a frame is in a text that is no block
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SolutionFacts(
        List<Listener> listeners,
        List<Call> calls,
        Set<String> declared,
        int hiddenFields,
        List<String> deadlines,
        List<String> frames,
        boolean framesElsewhere) {

    private static final String PRINT = "#";
    private static final int PRINT_LENGTH = 17;

    /** An argument that waits for an answer: detectors ask whether there is one. */
    private static final String ACKNOWLEDGEMENT = "Ack";

    /** Their first argument is an event, an answer, a line of a log or a namespace: what a client or the test sees. */
    private static final Set<String> SAY = Set.of("sendEvent", "emit", "send", "sendAckData", "accept", "addNamespace");

    private static final String FRAME = "42[";

    SolutionFacts {
        listeners = listeners == null ? List.of() : List.copyOf(listeners);
        calls = calls == null ? List.of() : List.copyOf(calls);
        declared = declared == null ? Set.of() : new TreeSet<>(declared);
        deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        frames = frames == null ? List.of() : List.copyOf(frames);
    }

    /** Of a solution that was read. */
    static SolutionFacts of(SourceFacts source) {
        List<String> frames =
                source.textBlockLines().map(SolutionFacts::beginning).toList();
        return new SolutionFacts(
                source.listeners().stream().map(one -> withheld(one, source)).toList(),
                source.calls().stream().map(one -> withheld(one, source)).toList(),
                source.declared.keySet(),
                source.hiddenFields.size(),
                source.deadlines().stream().map(Deadline::millis).toList(),
                frames,
                source.contains(FRAME) && frames.stream().noneMatch(frame -> frame.startsWith(FRAME)));
    }

    /** Such as {@code 42["say"}: without what it says. */
    private static String beginning(String line) {
        int quote = line.startsWith(FRAME + '"') ? line.indexOf('"', FRAME.length() + 1) : -1;
        return quote < 0 ? "" : line.substring(0, quote + 1);
    }

    private static Listener withheld(Listener listener, SourceFacts source) {
        Listener inside = listener.inside();
        return new Listener(
                listener.kind(),
                listener.event(),
                source.namespaceOf(listener),
                List.of(),
                listener.line(),
                listener.empty(),
                inside == null ? null : withheld(inside, source));
    }

    private static Call withheld(Call call, SourceFacts source) {
        boolean says = SAY.contains(call.name());
        var first = new ArrayList<@Nullable String>();
        if (says && !call.texts().isEmpty()) {
            first.add(call.event());
        }
        Listener inside = call.inside();
        return new Call(
                call.name(),
                call.receiver().isEmpty() ? "" : print(call.receiver()),
                "",
                call.arguments().stream().map(SolutionFacts::withheld).toList(),
                first,
                call.name().equals("accept") ? call.literals() : List.of(),
                0,
                call.method(),
                inside == null ? null : withheld(inside, source),
                call.conditions().stream()
                        .map(one -> new Condition(print(one.text()), one.holds(), 0))
                        .toList(),
                call.inLoop(),
                call.later(),
                call.side());
    }

    private static String withheld(String argument) {
        return print(argument) + (argument.contains(ACKNOWLEDGEMENT) ? ACKNOWLEDGEMENT : "");
    }

    /** A fingerprint of code, blanks aside; of a fingerprint, the same again. No code begins as one does. */
    static String print(String code) {
        return code.startsWith(PRINT)
                ? code.substring(0, Math.min(PRINT_LENGTH, code.length()))
                : PRINT + Obscured.fingerprint(code.replaceAll("\\s+", ""));
    }

    /** True if both are the same code, blanks aside, or the fingerprint of it. */
    static boolean sameCode(String one, String other) {
        return one.equals(other) || print(one).equals(print(other));
    }

    /** As detectors ask for them. */
    SourceFacts facts() {
        String block = "\"\"\"\n"
                + frames.stream().map(frame -> frame.isEmpty() ? "-" : frame).collect(Collectors.joining("\n"))
                + "\n\"\"\"\n";
        var facts = new SourceFacts((frames.isEmpty() ? "" : block) + (framesElsewhere ? FRAME : ""));
        facts.listeners.addAll(listeners);
        facts.calls.addAll(calls);
        var methods = new HashMap<String, List<String>>();
        declared.forEach(name -> methods.put(name, List.of()));
        facts.declared.putAll(methods);
        for (int i = 0; i < hiddenFields; i++) {
            facts.hiddenFields.add("");
        }
        deadlines.forEach(millis -> facts.deadlines.add(new Deadline(millis, 0)));
        return facts;
    }
}
