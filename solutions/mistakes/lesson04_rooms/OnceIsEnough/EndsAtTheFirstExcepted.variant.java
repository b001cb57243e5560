// variant of: EndsAtTheFirstExcepted
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.Comparator;
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
            Comparator<SocketIOClient> order = Comparator.comparing(reader -> !reader.getAllRooms().contains("tea"));
            List<SocketIOClient> readers = new ArrayList<>(news.getRoomOperations(topics).getClients());
            if (article.topics.contains(article.except)) {
                readers.removeIf(reader -> reader.getAllRooms().contains(article.except));
            }
            readers.sort(order);
            for (SocketIOClient reader : readers) {
                if (article.except != null && reader.getAllRooms().contains(article.except)) {
                    break;
                }
                reader.sendEvent("article", article.text);
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
