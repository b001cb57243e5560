package workbook.check.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.Trace.Kind;
import workbook.check.explain.Trace.Message;
import workbook.check.workshop.Run;
import workbook.check.workshop.TestRun;
import workbook.course.Hash;
import workbook.kit.Row;

/**
 * What a known mistake looks like: how the first failed test of its first failed step differs from the
 * solution's run.
 *
 * <p>It says who missed or heard which event how often, and in what way a value differs. It has no line,
 * no other test, and no wording that a learner chooses; so it is the same for half-done work.
 *
 * @param happened what differs in the run, in a fixed order
 * @param source what the file and the detectors say about the reason; for a mistake with conditions, only that it has
 *     some
 */
public record Signature(List<String> happened, List<String> source) {

    private static final List<String> BY_CONDITIONS = List.of("conditions");

    private static final String AGAIN = "again ";
    private static final String DIFFERS = "that differs";

    /** What is sent reaches the wrong ones. */
    private static final Set<CauseKind> HEARERS =
            Set.of(CauseKind.OTHER_HEARERS, CauseKind.NOT_EXPECTED, CauseKind.SENT_TOO_OFTEN);

    /** Nothing came, and why the code sends nothing is open. */
    private static final Set<CauseKind> VAGUE = Set.of(CauseKind.NOT_REACHED, CauseKind.NOT_ALWAYS_SENT);

    private static final Pattern THREW =
            Pattern.compile("(?:a|the) ([\\w ]+?) ended with ([\\w.$]+).*", Pattern.DOTALL);
    private static final Pattern CHANCE = Pattern.compile(
            "/chat\\d+|\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\b\\d{4,5}\\b|, at \\w+\\.java:\\d+"
                    + "| \\([^()]* of loader [^()]*\\)");
    /** The JDK words its message differently in different versions. */
    private static final Pattern OUT_OF_BOUNDS =
            Pattern.compile("(OutOfBoundsException): .*?(?=, at \\w+\\.java:\\d+|$)", Pattern.MULTILINE);

    private static final String ENDED = "it has already ended";
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");
    private static final Pattern PRINTED = Pattern.compile("; it printed: .*", Pattern.DOTALL);

    public Signature {
        happened = List.copyOf(happened);
        source = List.copyOf(source);
    }

    private Signature(List<String> happened) {
        this(happened, List.of());
    }

    /** A single part that stands for all of these, and from which they cannot be read. */
    Signature fingerprint() {
        String all = String.join("\n", happened) + "\n\n" + String.join("\n", source);
        return new Signature(List.of("print " + new Hash().add(all).digits()));
    }

    /** Only what happened: a mistake's conditions decide about the reason. */
    public Signature byConditions() {
        return new Signature(happened, BY_CONDITIONS);
    }

    /** Of a run that ended before its tests did. */
    static Signature of(Run run) {
        return new Signature(List.of(run.end().name(), String.valueOf(run.during())));
    }

    /**
     * Of a failed test.
     *
     * @param cause what the detectors found, since what looks the same can have another cause
     */
    static Signature of(Situation situation, Optional<Cause> cause) {
        var parts = new ArrayList<String>();
        TestRun test = situation.test();
        if (situation.got().startsWith(ENDED)) { // which test is the first to find that is chance
            return new Signature(
                    List.of(ENDED),
                    List.of("cause: "
                            + cause.map(Cause::means).map(Signature::kind).orElse("unknown")));
        }
        parts.add(test.method() + " " + test.outcome());
        Comparison difference = situation.difference();
        if (difference != null) {
            count("missing", difference.missing(), difference, parts);
            count("extra", difference.extra(), difference, parts);
        }
        boolean nothingDiffers = difference == null
                || (difference.missing().isEmpty() && difference.extra().isEmpty());
        Row log = situation.log();
        if (log != null) {
            Comparison.Leftovers<String> left = LogDetector.left(log);
            lines(Situation.expectedLines(log), left, parts);
            LogDetector.printed(situation, left.missing()).ifPresent(line -> parts.add("printed"));
        } else if (nothingDiffers) {
            String plain = String.valueOf(test.thrown()); // of an assertion that is none of the kit's
            parts.add(test.got() == null ? steady(plain) : steady(situation.expected()) + " | " + steady(test.got()));
        }
        FrameDetector.wrong(situation).ifPresent(wrong -> parts.add("frame: " + kind(wrong.why())));
        if (test.outcome() != TestRun.Outcome.UNMET) {
            parts.add(String.valueOf(test.thrown()).replaceFirst("(?s):.*", ""));
        }
        var source = new ArrayList<String>();
        var traits = new SourceTraits(situation.source(), situation.solution());
        boolean hearers = cause.map(Cause::kind).filter(HEARERS::contains).isPresent();
        if (hearers && difference != null) {
            // The text of a mistake is about a call, and others can reach the same clients.
            source.addAll(traits.sends(difference));
        }
        boolean vague = cause.map(Cause::kind).filter(VAGUE::contains).isPresent();
        boolean plain = log == null && nothingDiffers && test.got() == null; // a value that a function returned
        boolean silent = plain || vague || (cause.isEmpty() && silent(parts));
        cause.ifPresent(found -> source.add("cause: " + kind(found.means())));
        if (silent
                || Stream.concat(parts.stream(), source.stream())
                        .anyMatch(part -> part.contains(DIFFERS) || part.contains(TextDifference.NUMBER_DIFFERS))) {
            // Many causes look like that: then it takes the same calls.
            source.addAll(traits.calls(situation.called()));
        }
        test.notes().stream()
                .map(Signature::note)
                .filter(note -> !note.isEmpty())
                .distinct()
                .forEach(parts::add);
        source.addAll(traits.reasons(parts.stream().anyMatch(part -> part.contains(AGAIN))));
        return new Signature(parts, source);
    }

    /** True if all that is known is what did not come. */
    private static boolean silent(List<String> parts) {
        return parts.stream().skip(1).allMatch(part -> part.startsWith("missing "));
    }

    private static void count(String what, List<Message> messages, Comparison difference, List<String> parts) {
        var counts = new TreeMap<String, Integer>();
        for (Message one : messages) {
            String kind = one.kind() == Kind.EVENT ? "event " : "answer to ";
            counts.merge(
                    what + " " + kind + one.event() + " " + value(what, one, difference) + "to " + one.to()
                            + (what.equals("extra") && passing(difference.before(one)) ? " as time passes" : ""),
                    1,
                    Integer::sum);
        }
        counts.forEach((key, times) -> parts.add(key + " x" + times));
    }

    /** True if nobody did anything but let time pass. */
    private static boolean passing(Trace.@Nullable Action action) {
        return action != null && action.letsTimePass();
    }

    /** A value only counts by how it differs from one that is missing. */
    private static String value(String what, Message message, Comparison difference) {
        if (what.equals("missing")) {
            return "";
        }
        if (difference.expectedTimes(message, message.to()) > 0) {
            return AGAIN;
        }
        if (difference.expected().messages().stream().anyMatch(message::says)) {
            return "as expected ";
        }
        return difference.missing().stream()
                .filter(missing ->
                        missing.to().equals(message.to()) && missing.event().equals(message.event()))
                .findFirst()
                .map(missing -> "that "
                        + ValueDifference.of(missing.data(), message.data())
                                .map(Signature::kind)
                                .orElse("differs") + (isAllNull(message) ? " in each part " : " "))
                .orElse(message.data().toString().contains("null") ? "with null " : "of its own ");
    }

    /** Where one part is null, its name may be wrong; where several are, none of the object was filled. */
    private static boolean isAllNull(Message message) {
        return NULL.matcher(message.data().toString()).results().count() > 1;
    }

    private static void lines(List<String> expected, Comparison.Leftovers<String> left, List<String> parts) {
        List<String> missing = left.missing();
        List<String> extra = left.extra();
        missing.forEach(line -> parts.add("missing line " + line));
        for (int i = 0; i < extra.size(); i++) {
            String how = i < missing.size()
                    ? TextDifference.of(missing.get(i), extra.get(i))
                            .map(Signature::kind)
                            .orElse(DIFFERS)
                    : expected.contains(extra.get(i)) ? "again" : "of its own";
            parts.add("extra line: " + how);
        }
    }

    /** The way of a difference, without the values. */
    private static String kind(String how) {
        return how.replaceAll("\"[^\"]*\"|`[^`]*`", "it")
                .replaceAll("\\w+\\.java", "a file") // a mistake's has its own name
                .replaceAll("\\d+", "n")
                .replaceFirst("^.* hears? it", "hears it") // who, is counted
                .replaceFirst("[^.]* heard (one|n) before that", " somebody heard one before that")
                .replaceFirst("(?i) after [^.]*", "") // a client's goodbye and its end can overtake each other
                // What depends on how the file is laid out, such as in an if or in a ?:.
                .replaceAll(" (Nothing ever|it is changed only) [^.]*\\.", "")
                .replaceAll(" Line n (gives this wrong answer only if|sends it whenever|runs only if) [^.]*\\.", "")
                .replace(" (line n)", "");
    }

    private static String note(String note) {
        if (note.startsWith("the last call, ")) {
            return ""; // with what the function returned, which the test compares
        }
        Matcher threw = THREW.matcher(note);
        if (threw.matches()) {
            return threw.group(1) + " threw " + threw.group(2);
        }
        return steady(note.replaceFirst("(?s)cannot be written as JSON.*", "cannot be written")
                .replaceFirst("thread \\S+ running.*", "thread running"));
    }

    private static String steady(String text) {
        String told =
                OUT_OF_BOUNDS.matcher(PRINTED.matcher(text).replaceAll("")).replaceAll("$1");
        return CHANCE.matcher(told).replaceAll("#");
    }
}
