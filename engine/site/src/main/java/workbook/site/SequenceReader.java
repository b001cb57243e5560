package workbook.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.kit.Broadcast;
import workbook.kit.Frame;
import workbook.kit.Report;
import workbook.kit.Row;
import workbook.site.Sequence.Kind;
import workbook.site.Sequence.Step;

/** Reads the steps of a run from the packets that were recorded. */
final class SequenceReader {

    private static final int LONGEST = 34;

    private final Report report;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> singly = new LinkedHashMap<>();
    private final Map<Integer, String> speakers = new LinkedHashMap<>();
    private final Map<Integer, Broadcast> broadcasts = new LinkedHashMap<>();
    private final IdentityHashMap<Broadcast, Integer> stepOf = new IdentityHashMap<>(); // the same can be sent twice
    private String speaker = "";

    private SequenceReader(Report report) {
        this.report = report;
    }

    /** With or without the steps of connecting and leaving. */
    static Sequence read(Report report, boolean links) {
        return new SequenceReader(report).read(links);
    }

    private Sequence read(boolean links) {
        for (Frame frame : inOneOrder(report.frames())) {
            add(frame, links);
        }
        List<String> participants = participants();
        return new Sequence(participants, withUnheard(participants));
    }

    /** After what a server sent, those who were proved not to have heard it. */
    private List<Step> withUnheard(List<String> participants) {
        var unheard = new Unheard(report, participants);
        var all = new ArrayList<Step>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.kind() != Kind.EVENT || !Sequence.isServer(participants, step.from())) {
                all.add(step);
            } else {
                all.addAll(unheard.with(step, speakers.getOrDefault(i, ""), broadcasts.get(i)));
            }
        }
        return List.copyOf(all);
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
    private List<String> participants() {
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
        Stream.concat(
                        people.stream().map(Sequence::server),
                        people.isEmpty() ? Stream.of(Sequence.SERVER) : Stream.empty())
                .distinct()
                .forEach(server -> {
                    names.add(server);
                    people.stream()
                            .filter(each -> Sequence.server(each).equals(server))
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
                        .allMatch(step -> step.from().equals(Sequence.server(heard.client())));
    }

    private void one(Kind kind, Frame frame, String label) {
        String server = Sequence.server(frame.client());
        String from = frame.sent() ? frame.client() : server;
        String to = frame.sent() ? server : frame.client();
        steps.add(new Step(kind, from, List.of(to), cut(label), null, 0));
    }

    private static String data(Frame frame) {
        return String.join(", ", frame.data());
    }

    private static String cut(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "\u2026";
    }
}
