// mistake: M-EXCEPT
// Your server compares `except` with the name of a client. Alan follows the excepted topic, and
// hears the article; a client whose name is that word doesn't.
// What is left out here is a room: everyone who has that label.
// Look into the rooms of the client, which the server has kept.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.HashSet;
import java.util.List;

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
            new HashSet<>(news.getRoomOperations(topics).getClients())
                    .stream()
                            .filter(reader -> article.except == null
                                    || !article.except.equals(
                                            reader.getHandshakeData().getSingleUrlParam("name")))
                            .forEach(reader -> reader.sendEvent("article", article.text));
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
