// mistake: M-UNION
// has: containsAll\(|allMatch\(|retainAll\(|noneMatch\(|count\(\)\s*(==|<)|size\(\)\s*(==|<)|&=|=\s*false\b|return\s+false
// lacks: getRemoteAddress\(|getHandshakeData\(\)\s*\.\s*getAddress\(|topics\s*\[\s*0\s*\]|findFirst\(
// Your server sends only to those who follow all the topics. Alan follows one of the two, and hears
// nothing.
// Several rooms mean everybody who is in at least one of them, not only those who are in all.
// Ask of each client whether one of its rooms is among the topics.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
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
            for (SocketIOClient reader : news.getAllClients()) {
                if (reader.getAllRooms().containsAll(article.topics)
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
