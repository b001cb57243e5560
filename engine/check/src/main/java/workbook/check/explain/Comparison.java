package workbook.check.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
     */
    Comparison(Trace expected, Trace got, Set<String> about) {
        this.expected = expected.upTo(got.actions().size());
        this.got = got;
        Stream.concat(this.expected.messages().stream(), got.messages().stream())
                .map(Message::to)
                .distinct()
                .forEach(this::align);
        Comparator<Message> order = Comparator.comparing(
                        (Message one) -> about.isEmpty() || about.contains(one.to()) ? 0 : 1)
                .thenComparing(Message::after);
        missing.sort(order);
        extra.sort(order);
    }

    private void align(String who) {
        List<Message> wanted = ofOne(expected, who);
        List<Message> heard = ofOne(got, who);
        boolean[][] kept = aligned(wanted, heard, Message::says);
        for (int i = 0; i < wanted.size(); i++) {
            if (!kept[0][i]) {
                missing.add(wanted.get(i));
            }
        }
        for (int i = 0; i < heard.size(); i++) {
            if (!kept[1][i]) {
                extra.add(heard.get(i));
            }
        }
    }

    private static List<Message> ofOne(Trace trace, String who) {
        return trace.messages().stream().filter(one -> one.to().equals(who)).toList();
    }

    /** Which elements of two lists belong to their longest common subsequence. */
    static <T> boolean[][] aligned(List<T> one, List<T> other, BiPredicate<T, T> same) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = same.test(one.get(i), other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        boolean[][] kept = {new boolean[one.size()], new boolean[other.size()]};
        for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
            if (same.test(one.get(i), other.get(j))) {
                kept[0][i++] = true;
                kept[1][j++] = true;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
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

    /** Those who heard this in the judged run. */
    Set<String> hearers(Message message) {
        return hearers(got.messages().stream(), message);
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

    /** Who did what this message is the answer to; empty if nobody. */
    String actor(Message message) {
        Action action = before(message);
        return action == null ? "" : action.who();
    }

    /** The clients that are connected then. */
    List<String> connected(Message message) {
        return got.connected(message.after());
    }

    /** A set of clients in words: everyone, everyone except ada, only ada, nobody. */
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
        List<String> known = got.clients(); // who heard it first is chance
        List<String> ordered =
                who.stream().sorted(Comparator.comparing(known::indexOf)).toList();
        return list(ordered) + (who.size() == 1 ? " only" : "");
    }

    static String list(Iterable<String> names) {
        var all = new ArrayList<String>();
        names.forEach(all::add);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " and "
                + Objects.requireNonNull(all.get(all.size() - 1));
    }

    Trace got() {
        return got;
    }

    Trace expected() {
        return expected;
    }
}
