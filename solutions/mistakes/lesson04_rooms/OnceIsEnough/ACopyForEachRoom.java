// mistake: M-UNION
// Your server sends once for each topic, so grace, who follows two, hears the article twice.
// `getRoomOperations` with several rooms goes through them one after the other, and a loop over the
// topics does the same. The documentation promises one copy, but this library doesn't keep that.
// Collect the clients of all the topics first, each once. Then send to each client.
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
            for (String topic : topics) {
                for (SocketIOClient reader : news.getRoomOperations(topic).getClients()) {
                    if (article.except == null || !reader.getAllRooms().contains(article.except)) {
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
