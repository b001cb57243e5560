package workbook.check.explain;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.Trace.Action;
import workbook.check.explain.Trace.Message;

/**
 * Where a run first differs from the solution's run of the same test.
 *
 * <p>For each client, what it heard is aligned with what it hears from the solution. What is left over
 * belongs together if it says the same.
 */
final class Comparison {

    private final Trace expected;
    private final Trace got;
    private final List<Message> missing = new ArrayList<>();
    private final List<Message> extra = new ArrayList<>();

    /**
     * @param expected the solution's run; what it did after the failure is left out
     * @param got the judged run, which ends at the failure
     * @param about who the failed assertion was about; empty for all
     * @param silent those of them who should have heard nothing until then
     * @param answers whether it was about an acknowledgement
     */
    Comparison(Trace expected, Trace got, Set<String> about, Set<String> silent, boolean answers) {
        // A call of one of the exercise's functions is no action: the solution may send something after it.
        this.expected = expected.upTo(got.actions().size()).withoutMessagesTo(silent);
        this.got = got;
        Stream.concat(this.expected.messages().stream(), got.messages().stream())
                .map(Message::to)
                .distinct()
                .forEach(this::align);
        Comparator<Message> order = Comparator.comparing(
                        (Message one) -> about.isEmpty() || about.contains(one.to()) ? 0 : 1)
                .thenComparing(Message::after)
                .thenComparing(one -> !answers || one.kind() == Trace.Kind.ACKNOWLEDGEMENT ? 0 : 1);
        missing.sort(order);
        extra.sort(order);
    }

    private void align(String who) {
        List<Message> wanted = ofOne(expected, who);
        List<Message> heard = ofOne(got, who);
        Leftovers<Message> left = Leftovers.of(wanted, heard, Message::says);
        missing.addAll(atTheirMoments(left.missing(), wanted, heard));
        extra.addAll(atTheirMoments(left.extra(), heard, wanted));
    }

    /** Of several that say the same, those are left over whose moment has fewer in the other run. */
    private static List<Message> atTheirMoments(List<Message> left, List<Message> own, List<Message> others) {
        var found = new ArrayList<Message>();
        for (Message one : left) {
            found.add(own.stream()
                    .filter(same -> same.says(one) && !found.contains(same))
                    .filter(same -> then(same, own) > then(same, others))
                    .findFirst()
                    .filter(same -> then(one, own) <= then(one, others))
                    .orElse(one));
        }
        return found;
    }

    private static long then(Message message, List<Message> among) {
        return among.stream()
                .filter(one -> one.says(message) && one.after() == message.after())
                .count();
    }

    /**
     * What two lists do not have in common, in order.
     *
     * @param missing what only the first one has
     * @param extra what only the second one has
     */
    record Leftovers<T>(List<T> missing, List<T> extra) {

        static <T> Leftovers<T> of(List<T> expected, List<T> got, BiPredicate<T, T> same) {
            var left = new Leftovers<T>(new ArrayList<>(), new ArrayList<>());
            for (AbstractDelta<T> delta : DiffUtils.diff(expected, got, same).getDeltas()) {
                left.missing().addAll(delta.getSource().getLines());
                left.extra().addAll(delta.getTarget().getLines());
            }
            return left;
        }
    }

    private static List<Message> ofOne(Trace trace, String who) {
        return trace.messages().stream().filter(one -> one.to().equals(who)).toList();
    }

    /** What the solution sends, and this run did not: the failed assertion's first, then the earliest. */
    List<Message> missing() {
        return missing;
    }

    /** What this run sent, and the solution does not, in the same order. */
    List<Message> extra() {
        return extra;
    }

    @Nullable
    Message firstMissing() {
        return missing.isEmpty() ? null : missing.get(0);
    }

    @Nullable
    Message firstExtra() {
        return extra.isEmpty() ? null : extra.get(0);
    }

    /** Those who hear this from the solution after the same action. */
    Set<String> expectedHearers(Message message) {
        return hearers(expected.messages().stream().filter(one -> one.after() == message.after()), message);
    }

    /** All that was sent as that event in the judged run. */
    Stream<Message> sent(String event) {
        return got.messages().stream()
                .filter(one -> one.kind() == Trace.Kind.EVENT && one.event().equals(event));
    }

    /** Those who heard this in the judged run: after the same action, or, if nobody did, in vain at any time. */
    Set<String> hearers(Message message) {
        Set<String> then = hearers(got.messages().stream().filter(one -> one.after() == message.after()), message);
        return then.isEmpty() ? hearers(extra.stream(), message) : then;
    }

    /** Those who hear it in vain from the solution, and those who hear it too much from the judged run. */
    Set<String> missedBy(Message message) {
        return hearers(missing.stream().filter(one -> one.after() == message.after()), message);
    }

    private static Set<String> hearers(Stream<Message> messages, Message message) {
        var who = new LinkedHashSet<String>();
        messages.filter(one -> one.says(message)).forEach(one -> who.add(one.to()));
        return who;
    }

    /** How often that one heard this in the judged run. */
    long times(Message message, String who) {
        return got.messages().stream()
                .filter(one -> one.says(message) && one.to().equals(who))
                .count();
    }

    /** How often its hearer heard it after the same action. */
    long timesThen(Message message) {
        return then(message, ofOne(got, message.to()));
    }

    /** How often that one hears it from the solution. */
    long expectedTimes(Message message, String who) {
        return expected.messages().stream()
                .filter(one -> one.says(message) && one.to().equals(who))
                .count();
    }

    /** What the test did right before; null before its first action. */
    @Nullable
    Action before(Message message) {
        int last = Math.min(message.after(), got.actions().size());
        return last == 0 ? null : got.actions().get(last - 1);
    }

    /** It was to come from another server, by a bus: whom the test acted as is not connected to its hearer's. */
    boolean crosses(Message message) {
        Action action = before(message);
        return action != null && !server(action.who()).equals(server(message.to()));
    }

    /** Of several, the one to which that client is connected: it is a part of its name. */
    private static String server(String client) {
        int at = client.lastIndexOf(" at ");
        return at < 0 ? "" : client.substring(at);
    }

    /** Where only the client that emitted is left out, or not left out, a sentence that says so; else empty. */
    String ofTheEmitter(Message message, Set<String> got, Set<String> wanted) {
        Action action = before(message);
        if (action == null || !action.emits()) {
            return "";
        }
        String emitter = Wording.capital(action.who()) + " is the client that emitted `" + action.event() + "`, and ";
        var tooMany = new HashSet<>(got);
        tooMany.removeAll(wanted);
        var tooFew = new HashSet<>(wanted);
        tooFew.removeAll(got);
        if (tooFew.isEmpty() && tooMany.equals(Set.of(action.who()))) {
            return " " + emitter + "has to be left out.";
        }
        return tooMany.isEmpty() && tooFew.equals(Set.of(action.who())) ? " " + emitter + "has to hear it, too." : "";
    }

    /** The clients that are connected then, to the namespace of its hearer, which is a part of their names. */
    List<String> connected(Message message) {
        return got.connected(message.after()).stream()
                .filter(one -> namespace(one).equals(namespace(message.to())))
                .toList();
    }

    private static String namespace(String client) {
        int at = client.indexOf(" in /");
        return at < 0 ? "" : client.substring(at).replaceFirst(" at .*", "");
    }

    /** A set of clients in words: everyone, everyone except ada, ada only, nobody. */
    String words(Set<String> who, Message message) {
        List<String> all = connected(message);
        if (who.isEmpty()) {
            return "nobody";
        }
        if (all.size() > 1 && who.size() == all.size() && who.containsAll(all)) {
            return "everyone";
        }
        List<String> others = all.stream().filter(one -> !who.contains(one)).toList();
        if (all.size() > 2 && others.size() == 1 && who.size() == all.size() - 1 && all.containsAll(who)) {
            return "everyone except " + others.get(0);
        }
        // Which of them came first, or heard it first, is chance.
        return Wording.list(who.stream().sorted().toList()) + (who.size() == 1 ? " only" : "");
    }

    Trace got() {
        return got;
    }

    Trace expected() {
        return expected;
    }
}
