package workbook.grade.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Answers with these texts, which are also their keys. */
    static Map<String, QueuedAnswer> answers(String... texts) {
        var answers = new LinkedHashMap<String, QueuedAnswer>();
        for (String each : texts) {
            answers.put(each, QueuedAnswer.of("x/Y", each, 7));
        }
        return answers;
    }

    /** Fails so often with this text; with every text if it is empty. */
    static FakeExamination failing(String text, int times) {
        return new FakeExamination(1) {
            @Override
            public JsonNode judge(QueuedAnswer answer) throws InfrastructureException {
                JsonNode verdict = super.judge(answer);
                boolean hit = text.isEmpty() || answer.source().equals(text);
                if (hit && judged.stream().filter(answer.source()::equals).count() <= times) {
                    throw new InfrastructureException("the disk is full");
                }
                return verdict;
            }
        };
    }
}
