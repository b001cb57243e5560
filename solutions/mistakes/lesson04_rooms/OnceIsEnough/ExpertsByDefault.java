// mistake: M-EXCEPT
// An article came without `except`, and alan, who follows `tea`, didn't hear it.
// Without `except`, nobody is left out. Your server leaves out the followers of a topic that the
// publisher didn't name: it has one in the code.
// Leave somebody out only if `article.except` isn't `null`.
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
                if (!reader.getAllRooms().contains(article.except == null ? "experts" : article.except)) {
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
