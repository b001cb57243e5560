package workbook.grade.queue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a worker needs to judge an answer; not whose it is.
 *
 * @param exercise such as {@code lesson02_chat/Relay}
 * @param source the file's text
 * @param seed what random choices in its tests are made from
 * @param failures how often something failed that is not the answer's fault
 * @param deaths how often a worker ended while it had this answer
 */
public record QueuedAnswer(String exercise, String source, long seed, int failures, int deaths) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In the table it is JSON, so that a person can read it. */
    static final Serializer SERIALIZER = new Serializer() {
        @Override
        public byte[] serialize(Object answer) {
            try {
                return JSON.writeValueAsBytes(answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            try {
                return JSON.readValue(bytes, type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    /** An answer that nobody has tried to judge. */
    public static QueuedAnswer of(String exercise, String source, long seed) {
        return new QueuedAnswer(exercise, source, seed, 0, 0);
    }

    QueuedAnswer failedOnceMore() {
        return new QueuedAnswer(exercise, source, seed, failures + 1, deaths);
    }

    QueuedAnswer diedOnceMore() {
        return new QueuedAnswer(exercise, source, seed, failures, deaths + 1);
    }
}
