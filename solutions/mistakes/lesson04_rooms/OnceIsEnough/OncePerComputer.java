// mistake: -
// has: getRemoteAddress\(|getHandshakeData\(\)\s*\.\s*getAddress\(
// Your server knows its readers by the address of their computer. All clients of this test run on one
// computer, so only one of them hears the article.
// An address isn't a client: a person can have two pages open, and a whole school can share an address.
// Count connections instead: a set of clients holds each connection once.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            Map<String, SocketIOClient> readers = new HashMap<>();
            found.forEach(
                    reader -> readers.put(((InetSocketAddress) reader.getRemoteAddress()).getHostString(), reader));
            for (SocketIOClient reader : readers.values()) {
                if (article.except == null || !reader.getAllRooms().contains(article.except)) {
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
