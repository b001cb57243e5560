// mistake: M-TRUST
// has: "name"
// Your server knows its readers by their names. Two people are called ada, and only one of them
// hears the article.
// A name is what a client says about itself, and several clients can say the same.
// Count connections instead: a set of clients holds each connection once.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            Map<String, SocketIOClient> readers = new HashMap<>();
            for (String topic : article.topics) {
                for (SocketIOClient reader : news.getRoomOperations(topic).getClients()) {
                    readers.put(reader.getHandshakeData().getSingleUrlParam("name"), reader);
                }
            }
            for (SocketIOClient reader : readers.values()) {
                if (article.except == null || !reader.getAllRooms().contains(article.except)) {
                    reader.sendEvent("article", article.text);
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
