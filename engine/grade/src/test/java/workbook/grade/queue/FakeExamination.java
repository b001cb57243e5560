package workbook.grade.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import workbook.grade.judge.InfrastructureException;

/** An examination without any JVM: its verdict on an answer is a text that follows from the answer. */
class FakeExamination implements AnswerWorker.Examination {

    private final long millis;

    /** The texts that were judged, in their order. */
    final List<String> judged = new CopyOnWriteArrayList<>();

    /** @param millis how long it takes for an answer */
    FakeExamination(long millis) {
        this.millis = millis;
    }

    /** The verdict that an answer gets, as the queue has it. */
    static String verdict(QueuedAnswer answer) {
        return "{\"verdict\":\"" + answer.source() + " with " + answer.seed() + "\"}";
    }

    @Override
    public JsonNode judge(QueuedAnswer answer) throws InfrastructureException {
        judged.add(answer.source());
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted");
        }
        return JsonNodeFactory.instance.objectNode().put("verdict", answer.source() + " with " + answer.seed());
    }

    @Override
    public JsonNode parked(QueuedAnswer answer, String why) {
        return JsonNodeFactory.instance.objectNode().put("parked", why);
    }
}
