// variant of: LeavesOutTheReaders
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
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
            List<String> wanted = article.topics;
            news.getBroadcastOperations()
                    .sendEvent(
                            "article",
                            (Predicate<SocketIOClient>) reader ->
                                    reader.getAllRooms().stream().anyMatch(wanted::contains),
                            article.text);
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
