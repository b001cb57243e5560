package workbook.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.kit.Broadcast;
import workbook.kit.Report;
import workbook.kit.Row;
import workbook.site.Sequence.Kind;
import workbook.site.Sequence.Step;

/**
 * The clients that didn't hear what a server sent, and why: only what an assertion proved, that somebody heard nothing
 * else.
 */
final class Unheard {

    private static final int COLOURS = 4;

    private final Report report;
    private final List<String> participants;

    Unheard(Report report, List<String> participants) {
        this.report = report;
        this.participants = participants;
    }

    /**
     * The step with its hearers from left to right, and a step for each who didn't hear it.
     *
     * @param spoke whose event the server answers; empty if nobody spoke
     * @param sent what the server sent, if it was one broadcast
     */
    List<Step> with(Step step, String spoke, @Nullable Broadcast sent) {
        String room = sent == null ? room(step, spoke) : String.join(" and ", sent.rooms());
        var all = new ArrayList<Step>();
        all.add(sorted(step, room));
        report.rows().stream()
                .filter(row -> participants.contains(row.who())
                        && !row.who().equals(Sequence.SERVER)
                        && Sequence.server(row.who()).equals(step.from()))
                .filter(row -> !step.to().contains(row.who()) && provedAbsent(row))
                .forEach(row -> all.add(new Step(
                        Kind.MISSED,
                        step.from(),
                        List.of(row.who()),
                        step.label(),
                        sent == null
                                ? reason(row.who(), spoke, room, step.to())
                                : reason(row.who(), spoke, sent, step.to()),
                        0)));
        return all;
    }

    private Step sorted(Step step, String room) {
        List<String> to = participants.stream().filter(step.to()::contains).toList();
        int colour = 1 + names().indexOf(room);
        return new Step(step.kind(), step.from(), to, step.label(), null, colour > COLOURS ? 0 : colour);
    }

    /** The room whose members, with or without the sender, are those who heard it; else empty. */
    private String room(Step step, String spoke) {
        var heard = new HashSet<>(step.to());
        return names().stream()
                .filter(room -> {
                    Set<String> members = members(room);
                    boolean all = heard.equals(members);
                    members.remove(spoke);
                    return all || heard.equals(members);
                })
                .findFirst()
                .orElse("");
    }

    private List<String> names() {
        return Stream.concat(
                        report.rooms().values().stream().flatMap(List::stream),
                        report.broadcasts().stream().flatMap(sent -> sent.rooms().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private Set<String> members(String room) {
        var members = new HashSet<String>();
        report.rooms().forEach((who, rooms) -> {
            if (rooms.contains(room)) {
                members.add(who);
            }
        });
        return members;
    }

    private static boolean provedAbsent(Row row) {
        String expected = row.expected();
        return expected != null && (expected.equals("nothing") || expected.startsWith("only "));
    }

    /** As it was when the server sent it. */
    private static String reason(String who, String spoke, Broadcast sent, List<String> to) {
        if (sent.excluded().contains(who)) {
            return who.equals(spoke) ? "the sender is left out" : "the server left " + who + " out";
        }
        boolean inside = sent.rooms().stream()
                .anyMatch(room -> sent.members().getOrDefault(room, List.of()).contains(who));
        return sent.rooms().isEmpty() || inside
                ? "it was sent to " + names(to)
                : "not in " + String.join(" or ", sent.rooms());
    }

    private String reason(String who, String spoke, String room, List<String> to) {
        if (!room.isEmpty() && !members(room).contains(who)) {
            return "not in " + room;
        }
        return who.equals(spoke) ? "the sender is left out" : "it was sent to " + names(to);
    }

    private static String names(List<String> to) {
        return to.size() > 2 ? "others" : String.join(" and ", to);
    }
}
