// mistake: -
// Your server remembers which texts a client has heard, and drops an article with a text that came
// before. Alan should hear the second `Spoons` as well.
// Two articles can have the same text. What must not happen is that one article comes twice.
// Remember nothing between two articles: for each, collect the clients, each once.
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
            for (SocketIOClient reader : news.getRoomOperations(topics).getClients()) {
                if (reader.has(article.text)) {
                    continue;
                }
                reader.set(article.text, true);
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
