// mistake: M-EXCEPT
// has: (==\s*null\s*\|\||!=\s*null\s*&&)\s*(?!client\b)\w+\s*\.\s*getAllRooms\(\)\s*\.\s*contains\(|!=\s*null\s*&&\s*!\s*(?!client\b)\w+\s*\.\s*getAllRooms
// lacks: getRoomOperations\([^;)]*except
// Nobody follows the topic in `except` here, and nobody heard the article.
// With `except`, your server sends only to clients that have this topic among their rooms. They are
// the ones to leave out.
// Take one reader who doesn't follow that topic, and go through your condition with it: what is the
// result, and what happens to a reader with that result?
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
                if (article.except == null || reader.getAllRooms().contains(article.except)) {
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
