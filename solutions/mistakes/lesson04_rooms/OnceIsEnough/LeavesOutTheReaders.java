// mistake: -
// has: (?s)getBroadcastOperations\(\)\s*\.\s*sendEvent\(\s*[^,;]+,[^;]+,\s*\w+\s*\.?\s*\w*[tT]ext\b
// `sendEvent` with a condition leaves out the clients that meet it: the condition says who doesn't hear
// the article, not who hears it.
// In your code, grace, alan and the other reader meet it, so they hear nothing.
// Take one reader and go through your condition: what is the result, and what happens to a client with
// this result?
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

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
            Predicate<SocketIOClient> wants = reader -> !Collections.disjoint(reader.getAllRooms(), article.topics)
                    && (article.except == null || !reader.getAllRooms().contains(article.except));
            news.getBroadcastOperations().sendEvent("article", wants, article.text);
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
