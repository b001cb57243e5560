// variant of: OncePerComputer
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
            List<SocketIOClient> found = new ArrayList<>(news.getRoomOperations(topics).getClients());
            found.sort(Comparator.comparing(
                    (SocketIOClient reader) -> reader.getHandshakeData().getSingleUrlParam("name")));
            Set<String> addresses = new HashSet<>();
            for (SocketIOClient reader : found) {
                if (addresses.add(((InetSocketAddress) reader.getRemoteAddress()).getHostString())
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
