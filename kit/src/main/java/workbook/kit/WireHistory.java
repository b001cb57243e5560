package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.kit.history.Check;
import workbook.kit.history.CheckResult;
import workbook.kit.history.History;
import workbook.kit.history.HistoryEntry;
import workbook.kit.history.PublishedMessage;

/**
 * The history of a run of a queue, read from the packets that have crossed; made by {@link Lab#history}.
 *
 * <p>It knows only what the clients know: an operation without an acknowledgement may have happened or not.
 * A message is told from the others by its topic and text, so a test gives each its own text.
 */
public final class WireHistory {

    private static final String OK = "ok";

    private final Lab lab;
    private final String publish;
    private final String deliver;
    private final String acknowledge;
    private final History history = new History();
    private final Map<List<String>, PublishedMessage> published = new HashMap<>();
    private final Map<List<Object>, History.Operation> open = new HashMap<>();
    private final Map<List<Object>, Receipt> receipts = new HashMap<>();
    private final Map<List<String>, PublishedMessage> delivered = new HashMap<>();
    private final Map<String, Set<PublishedMessage>> inHand = new HashMap<>();

    WireHistory(Lab lab, String publish, String deliver, String acknowledge) {
        this.lab = lab;
        this.publish = publish;
        this.deliver = deliver;
        this.acknowledge = acknowledge;
        lab.frames().forEach(this::read);
    }

    /** Whether that holds of what has happened so far. */
    public CheckResult check(Check check) {
        return history.check(check);
    }

    /** One line for each entry. */
    @Override
    public String toString() {
        return history.toString();
    }

    Lab lab() {
        return lab;
    }

    private void read(Frame frame) {
        String client = frame.client();
        if (frame.type().endsWith("CONNECT")) { // the one before it has ended, whether or not it said so
            inHand.getOrDefault(client, new HashSet<>()).forEach(message -> history.released(client, message));
            inHand.remove(client);
        } else if (frame.sent() && publish.equals(frame.event())) {
            publishes(frame);
        } else if (!frame.sent() && deliver.equals(frame.event())) {
            delivers(frame);
        } else if (frame.sent() && acknowledge.equals(frame.event())) {
            acknowledges(frame);
        } else if (!frame.sent() && frame.type().endsWith("ACK")) {
            ends(frame);
        }
    }

    private void publishes(Frame frame) {
        JsonNode value = value(frame);
        String topic = value.path("topic").asText();
        String text = value.path("text").asText();
        PublishedMessage message = published.computeIfAbsent(
                List.of(topic, text), any -> new PublishedMessage(frame.client(), topic, text));
        if (frame.ackId() != null) {
            open.computeIfAbsent(question(frame), any -> history.began(frame.client(), HistoryEntry.PUBLISH, message));
        }
    }

    private void delivers(Frame frame) {
        JsonNode value = value(frame);
        String topic = value.path("topic").asText();
        String text = value.path("text").asText();
        PublishedMessage message =
                published.getOrDefault(List.of(topic, text), new PublishedMessage("nobody", topic, text));
        history.delivered(
                frame.client(), message, Math.max(1, value.path("attempt").asInt(1)));
        delivered.put(List.of(frame.client(), value.path("id").asText()), message);
        inHand.computeIfAbsent(frame.client(), any -> new HashSet<>()).add(message);
    }

    /** The receipt of a message that this client never got is no part of any message's history. */
    private void acknowledges(Frame frame) {
        PublishedMessage message =
                delivered.get(List.of(frame.client(), value(frame).asText()));
        if (message != null && frame.ackId() != null) {
            open.computeIfAbsent(question(frame), question -> {
                receipts.put(question, new Receipt(frame.client(), message));
                return history.began(frame.client(), HistoryEntry.ACKNOWLEDGE, message);
            });
        }
    }

    private void ends(Frame frame) {
        History.Operation operation = open.remove(question(frame));
        Receipt receipt = receipts.remove(question(frame));
        boolean ok = OK.equals(value(frame).asText());
        if (operation != null && ok) {
            operation.returned();
        } else if (operation != null) {
            operation.failed();
        }
        if (receipt != null && ok) {
            inHand.getOrDefault(receipt.who(), new HashSet<>()).remove(receipt.message());
            history.effected(receipt.who(), receipt.message());
        }
    }

    private static List<Object> question(Frame frame) {
        return List.of(frame.client(), frame.ackId() == null ? -1L : frame.ackId());
    }

    private static JsonNode value(Frame frame) {
        return Values.read(frame.data().isEmpty() ? "null" : frame.data().get(0));
    }

    /** Of a message that a client has reported as done. */
    private record Receipt(String who, PublishedMessage message) {}
}
