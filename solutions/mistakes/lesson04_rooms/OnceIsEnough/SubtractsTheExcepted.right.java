// right: it takes the members of the excepted room out of the union, by session id
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
            Map<UUID, SocketIOClient> readers = new HashMap<>();
            news.getRoomOperations(topics).getClients().forEach(each -> readers.put(each.getSessionId(), each));
            if (article.except != null) {
                news.getRoomOperations(article.except).getClients().forEach(each -> readers.remove(each.getSessionId()));
            }
            readers.values().forEach(each -> each.sendEvent("article", article.text));
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
