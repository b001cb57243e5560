// mistake: -
// has: (?s)joinRoom\(.*joinRoom\(
// lacks: leaveRoom
// Grace follows `tea`, and heard an article on another topic.
// Your server puts the readers of an article into a room, and sends to that room. Nobody ever
// leaves it: the next article goes to the readers of the first one as well.
// A client stays in a room until it leaves it or disconnects. What is collected for one article
// must be gone before the next.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
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
            for (SocketIOClient reader :
                    new HashSet<>(news.getRoomOperations(topics).getClients())) {
                if (article.except == null || !reader.getAllRooms().contains(article.except)) {
                    reader.joinRoom("readers");
                }
            }
            news.getRoomOperations("readers").sendEvent("article", article.text);
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
