// mistake: -
// has: (?i)text\.equals\(|equals\([^;]*(text|last)|(last|text)\w*\.equals\(|getAndSet
// Your server drops an article whose text is that of the last one. Ada published `Spoons` twice,
// one right behind the other, and alan hears it one time too few.
// Two articles can have the same text. What must not happen is that one article comes twice.
// Remember nothing between two articles: for each, collect the clients, each once.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

final class OnceIsEnough {

    private static final AtomicReference<String> LAST = new AtomicReference<>();

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
            if (article.text.equals(LAST.getAndSet(article.text))) {
                ack.sendAckData("ok");
                return;
            }
            String[] topics = article.topics.toArray(new String[0]);
            for (SocketIOClient reader :
                    new HashSet<>(news.getRoomOperations(topics).getClients())) {
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
