// mistake: M-EXCEPT
// Ada follows the topic in `except` and publishes an article. Grace doesn't follow it, and hears
// nothing.
// In the handler of `publish`, `client` is the one that emitted the event. Your server looks into
// the publisher's rooms, so it decides for all readers at once.
// Ask each reader for its own rooms.
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
                if (article.except == null || !client.getAllRooms().contains(article.except)) {
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
