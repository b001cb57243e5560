package lesson04_rooms;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;

/**
 * OnceIsEnough: a reader of two topics gets an article once.
 *
 * <p>A client emits {@code follow} with a topic, and {@code publish} with topics and a text. Everyone
 * who follows at least one of the topics should hear {@code article} with the text, once. Followers of
 * the topic {@code except} should not hear it.
 *
 * <p>The page: lessons/lesson04_rooms/OnceIsEnough.adoc
 */
final class OnceIsEnough {

    static void configure(SocketIONamespace news) {
        news.addEventListener("follow", String.class, (client, topic, ack) -> {
            if (topic == null || topic.isBlank()) {
                ack.sendAckData("invalid");
                return;
            }
            client.joinRoom(topic);
            ack.sendAckData("ok");
        });
        news.addEventListener("publish", Article.class, (client, article, ack) -> {
            if (article == null || !article.isValid()) {
                ack.sendAckData("invalid");
                return;
            }
            String[] topics = article.topics.toArray(new String[0]);
            // TODO 1: a client that follows two of the topics hears this twice. Send to each client once.
            // TODO 2: leave out everyone who follows the topic article.except, if there is one.
            news.getRoomOperations(topics).sendEvent("article", article.text);
            ack.sendAckData("ok");
        });
    }

    private OnceIsEnough() {}

    /** The value of {@code publish}. */
    static final class Article {
        public List<String> topics;
        public String except;
        public String text;

        boolean isValid() {
            return topics != null && !topics.contains(null) && text != null;
        }
    }
}
