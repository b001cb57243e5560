// mistake: M-ECHO
// Your server leaves out the publisher. Ada follows one of the topics, and doesn't hear her own
// article.
// The task leaves out followers of one topic, and nobody else.
// Send to each client that you have collected, the publisher included.
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
            for (SocketIOClient reader : new HashSet<>(news.getRoomOperations(topics).getClients())) {
                if (article.except == null || !reader.getAllRooms().contains(article.except)) {
                    if (!reader.equals(client)) {
                        reader.sendEvent("article", article.text);
                    }
                }
            }
            ack.sendAckData("ok");
        });
    }

    static final class Article {
        public List<String> topics;
        public String except;
        public String text;

        boolean isValid() {
            return topics != null && !topics.contains(null) && text != null;
        }
    }
}
