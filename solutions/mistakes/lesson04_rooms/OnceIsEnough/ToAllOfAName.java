// mistake: M-TRUST
// has: "name"
// lacks: findFirst|findAny
// Your server sends to everyone who has the name of a reader. Ada follows no topic, but a reader is
// called ada as well: so she hears an article that isn't for her.
// A name is what a client says about itself, and several clients can say the same.
// Keep the connections of the readers instead of their names.
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
            Set<String> names = new HashSet<>();
            for (SocketIOClient reader : news.getRoomOperations(topics).getClients()) {
                names.add(reader.getHandshakeData().getSingleUrlParam("name"));
            }
            for (SocketIOClient reader : news.getAllClients()) {
                if (names.contains(reader.getHandshakeData().getSingleUrlParam("name"))
                        && (article.except == null || !reader.getAllRooms().contains(article.except))) {
                    reader.sendEvent("article", article.text);
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
