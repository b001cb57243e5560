package workbook.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.kit.Broadcast;
import workbook.kit.Frame;
import workbook.kit.Report;
import workbook.kit.Row;

/**
 * What happened in one run, step by step: made of its recording, and of nothing else.
 *
 * @param participants who takes part, from left to right; one of them is {@code server}, or each of several servers
 */
record Sequence(List<String> participants, List<Step> steps) {

    static final String SERVER = "server";

    private static final int LONGEST = 34;

    /** With several servers, the name of a client says at which one it is. */
    private static final Pattern AT = Pattern.compile(".+ at (\\w+)");

    /** What a step is. */
    enum Kind {
        /** Something that the test did and no packet shows, such as letting time pass. */
        TEST,
        /** A connection comes, goes, or is refused. */
        LINK,
        EVENT,
        ACK,
        /** An event that a lab proved not to have arrived. */
        MISSED
    }

    /**
     * One packet, one broadcast, or what happened between them; that is from nobody, to nobody.
     *
     * @param to who it reached; in a step of the kind MISSED, whom it did not reach
     * @param label the event and its data, or what the step is
     * @param reason why it did not arrive, or null
     * @param room the number of the room's colour, from 1, or 0
     */
    record Step(
            Kind kind,
            String from,
            List<String> to,
            String label,
            @Nullable String reason,
            int room) {

        /** As one reads it aloud. */
        String told() {
            String names = String.join(", ", to);
            return switch (kind) {
                case TEST -> label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
                case LINK, EVENT -> from + " \u2192 " + names + ": " + label;
                case ACK -> from + " \u21e2 " + names + ": " + label;
                case MISSED -> "\u25cb " + names + " doesn\u2019t hear " + label + ": " + reason;
            };
        }
    }

    /** The server of that client; its name tells it, if there are several. */
    static String server(String client) {
        Matcher at = AT.matcher(client);
        return at.matches() ? at.group(1) : SERVER;
    }

    boolean isServer(String participant) {
        return isServer(participants, participant);
    }

    private static boolean isServer(List<String> participants, String participant) {
        return participant.equals(SERVER)
                || participants.stream()
                        .anyMatch(each ->
                                !each.equals(participant) && server(each).equals(participant));
    }

    /** With or without the steps of connecting and leaving. */
    static Sequence of(Report report, boolean links) {
        var maker = new Maker(report);
        maker.make(links);
        return new Sequence(maker.participants(), List.copyOf(maker.steps));
    }

    private static final class Maker {

        private final Report report;
        private final List<Step> steps = new ArrayList<>();
        private final Map<String, Integer> singly = new LinkedHashMap<>();
        private final Map<Integer, String> speakers = new LinkedHashMap<>();
        private final Map<Integer, Broadcast> broadcasts = new LinkedHashMap<>();
        private final IdentityHashMap<Broadcast, Integer> stepOf =
                new IdentityHashMap<>(); // the same can be sent twice
        private String speaker = "";

        Maker(Report report) {
            this.report = report;
        }

        void make(boolean links) {
            for (Frame frame : inOneOrder(report.frames())) {
                add(frame, links);
            }
            addMissed();
        }

        /**
         * What several clients hear after one of them spoke arrives in another order each time. Here it
         * has always the same: to each as it came, events before acknowledgements.
         */
        private List<Frame> inOneOrder(List<Frame> frames) {
            var ordered = new ArrayList<Frame>();
            var answers = new TreeMap<String, Deque<Frame>>();
            for (Frame frame : frames) {
                boolean answer = !frame.sent()
                        && (frame.type().endsWith("EVENT") || frame.type().endsWith("ACK"));
                if (answer) {
                    answers.computeIfAbsent(frame.client(), who -> new ArrayDeque<>())
                            .add(frame);
                } else {
                    empty(answers, ordered);
                    ordered.add(frame);
                }
            }
            empty(answers, ordered);
            return ordered;
        }

        private static void empty(Map<String, Deque<Frame>> answers, List<Frame> ordered) {
            while (!answers.isEmpty()) {
                String next = answers.entrySet().stream()
                        .min(Comparator.comparing(entry -> rank(entry.getValue().element())))
                        .orElseThrow()
                        .getKey();
                ordered.add(answers.get(next).remove());
                answers.values().removeIf(Deque::isEmpty);
            }
        }

        private static String rank(Frame frame) {
            return (frame.type().endsWith("ACK") ? "1" : "0") + frame.event() + data(frame);
        }

        /** The first to speak on the left, the server beside them, the others on the right, each beside its server. */
        List<String> participants() {
            var people = new LinkedHashSet<String>();
            report.frames().stream()
                    .filter(frame -> frame.sent() && frame.type().equals("EVENT"))
                    .findFirst()
                    .ifPresent(frame -> people.add(frame.client()));
            List<String> all = report.frames().stream()
                    .filter(Frame::crossed)
                    .map(Frame::client)
                    .distinct()
                    .toList();
            if (people.isEmpty()) {
                all.stream().findFirst().ifPresent(people::add);
            }
            report.rows().stream().map(Row::who).filter(all::contains).forEach(people::add);
            people.addAll(all);
            var names = new LinkedHashSet<String>();
            people.stream().findFirst().ifPresent(names::add);
            Stream.concat(people.stream().map(Sequence::server), people.isEmpty() ? Stream.of(SERVER) : Stream.empty())
                    .distinct()
                    .forEach(server -> {
                        names.add(server);
                        people.stream()
                                .filter(each -> server(each).equals(server))
                                .forEach(names::add);
                    });
            return List.copyOf(names);
        }

        private void add(Frame frame, boolean links) {
            switch (frame.type()) {
                case "CONNECT" -> link(frame, links, frame.sent() ? "connect" : "connected");
                case "CONNECT_ERROR" -> link(frame, true, "refused " + data(frame));
                case "DISCONNECT" -> link(frame, links, "disconnect");
                case "EVENT", "BINARY_EVENT" -> event(frame);
                case "ACK", "BINARY_ACK" ->
                    one(Kind.ACK, frame, data(frame).isEmpty() ? "answer" : "answer: " + data(frame));
                case "CUT", "TEST" -> steps.add(new Step(Kind.TEST, frame.client(), List.of(), frame.raw(), null, 0));
                default -> {
                    // Engine.IO's own packets belong to no story
                }
            }
        }

        private void link(Frame frame, boolean shown, String label) {
            if (shown) {
                one(Kind.LINK, frame, label);
            }
        }

        private void event(Frame frame) {
            String label = frame.event() + (frame.data().isEmpty() ? "" : " " + data(frame));
            if (frame.sent()) {
                speaker = frame.client();
                one(Kind.EVENT, frame, label);
                return;
            }
            Broadcast sent = broadcast(frame);
            Integer group = sent == null ? singly.get(label) : stepOf.get(sent);
            if (group == null || (sent == null && !belongs(frame, group))) {
                group = steps.size();
                if (sent == null) {
                    singly.put(label, group);
                } else {
                    stepOf.put(sent, group);
                    broadcasts.put(group, sent);
                }
                speakers.put(group, speaker);
                one(Kind.EVENT, frame, label);
            } else {
                Step old = steps.get(group);
                var to = new ArrayList<>(old.to());
                to.add(frame.client());
                steps.set(group, new Step(old.kind(), old.from(), to, old.label(), null, old.room()));
            }
        }

        /** The first broadcast of this event that the client has not heard yet; null if it was sent to it alone. */
        private @Nullable Broadcast broadcast(Frame heard) {
            for (Broadcast sent : report.broadcasts()) {
                Integer step = stepOf.get(sent);
                if (sent.event().equals(heard.event())
                        && sent.data().equals(heard.data())
                        && sent.receivers().contains(heard.client())
                        && (step == null || !steps.get(step).to().contains(heard.client()))) {
                    return sent;
                }
            }
            return null;
        }

        /** A server that sends the same to one client after the other, before anyone else speaks, sends it once. */
        private boolean belongs(Frame heard, int group) {
            return !steps.get(group).to().contains(heard.client())
                    && steps.subList(group, steps.size()).stream()
                            .allMatch(step -> step.from().equals(server(heard.client())));
        }

        private void one(Kind kind, Frame frame, String label) {
            String server = server(frame.client());
            String from = frame.sent() ? frame.client() : server;
            String to = frame.sent() ? server : frame.client();
            steps.add(new Step(kind, from, List.of(to), cut(label), null, 0));
        }

        /** Only what an assertion proved: that somebody heard nothing else, or nothing at all. */
        private void addMissed() {
            var all = new ArrayList<Step>();
            List<String> participants = participants();
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                if (step.kind() != Kind.EVENT || !isServer(participants, step.from())) {
                    all.add(step);
                } else {
                    String spoke = speakers.getOrDefault(i, "");
                    Broadcast sent = broadcasts.get(i);
                    String room = sent == null ? room(step, spoke) : String.join(" and ", sent.rooms());
                    all.add(sorted(step, participants, room));
                    report.rows().stream()
                            .filter(row -> participants.contains(row.who())
                                    && !row.who().equals(SERVER)
                                    && server(row.who()).equals(step.from()))
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
                }
            }
            steps.clear();
            steps.addAll(all);
        }

        private Step sorted(Step step, List<String> participants, String room) {
            List<String> to = participants.stream().filter(step.to()::contains).toList();
            int colour = 1 + names().indexOf(room);
            return new Step(step.kind(), step.from(), to, step.label(), null, colour > 4 ? 0 : colour);
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
                    .anyMatch(
                            room -> sent.members().getOrDefault(room, List.of()).contains(who));
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

        private static String data(Frame frame) {
            return String.join(", ", frame.data());
        }

        private static String cut(String label) {
            return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "\u2026";
        }
    }
}
