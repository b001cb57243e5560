// mistake: M-EXCEPT
// has: getRoomOperations\([^;)]*except
// Nobody follows the topic in `except` here, and nobody heard the article.
// Your server sends inside a loop over those who follow it: without any, nothing is sent, and with
// two of them, everything is sent twice.
// Go through the readers, and ask each one whether it follows that topic.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
            Set<SocketIOClient> readers =
                    new HashSet<>(news.getRoomOperations(topics).getClients());
            if (article.except == null) {
                readers.forEach(reader -> reader.sendEvent("article", article.text));
            } else {
                for (SocketIOClient expert :
                        news.getRoomOperations(article.except).getClients()) {
                    readers.stream()
                            .filter(reader -> reader != expert)
                            .forEach(reader -> reader.sendEvent("article", article.text));
                }
            }
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
