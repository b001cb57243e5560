package workbook.kit;

import java.util.List;

/** An event that was emitted with an acknowledgement, and the acknowledgements that came back. */
public final class Question {

    private final Lab lab;
    private final Client client;
    private final Heard asked;
    private final int from;

    Question(Lab lab, Client client, Heard asked, int from) {
        this.lab = lab;
        this.client = client;
        this.asked = asked;
        this.from = from;
    }

    @Override
    public String toString() {
        return client + "'s " + asked;
    }

    Client client() {
        return client;
    }

    Lab lab() {
        return lab;
    }

    /** Each acknowledgement that has come back until now, as its values in words; counted on the wire. */
    public List<String> answers() {
        lab.settles();
        List<Frame> since = lab.frames().subList(from, lab.frames().size()).stream()
                .filter(frame -> frame.client().equals(client.name()))
                .toList();
        Long id = since.stream()
                .filter(frame -> frame.sent() && asked.event().equals(frame.event()))
                .map(Frame::ackId)
                .findFirst()
                .orElse(null);
        return since.stream()
                .filter(frame -> !frame.sent() && frame.type().endsWith("ACK"))
                .filter(frame -> frame.ackId() != null && frame.ackId().equals(id))
                .map(frame -> String.join(
                        " ", frame.data().stream().map(Question::word).toList()))
                .toList();
    }

    private static String word(String json) {
        return Values.words("", List.of(Values.read(json)));
    }
}
