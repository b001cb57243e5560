// mistake: M-TRUST
// has: "name"
// Your server knows its readers by their names. Two people are called ada, and only one of them
// hears the article.
// A name is what a client says about itself, and several clients can say the same.
// Count connections instead: a set of clients holds each connection once.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class OnceIsEnough {

    static void configure(SocketIONamespace news) {
        Map<String, SocketIOClient> people = new ConcurrentHashMap<>();
        news.addConnectListener(
                client -> people.put(client.getHandshakeData().getSingleUrlParam("name"), client));
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
            people.values().forEach(reader -> {
                if (!Collections.disjoint(reader.getAllRooms(), article.topics)
                        && (article.except == null || !reader.getAllRooms().contains(article.except))) {
                    reader.sendEvent("article", article.text);
                }
            });
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
