// mistake: -
// has: length\s*-\s*1\s*\]|size\(\)\s*-\s*1\s*\)|getLast\(|skip\(|(?s)for\s*\(\s*(String|var)\s+(\w+)\s*:\s*[\w.]*topics\s*\)\s*\{?\s*\w+\s*=\s*(new\s+\w+(<[^>]*>)?\()?\s*news\s*\.\s*getRoomOperations\(\s*\2\s*\)
// lacks: "name"|containsAll|getRemoteAddress|getAddress
// Your server sends to the last topic only. Another client, which follows the first one, hears
// nothing.
// If your code goes through the topics, each new one replaces what was kept of the one before.
// An article is for everybody who follows at least one of its topics: collect the clients of all of
// them.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
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
            Collection<SocketIOClient> readers = List.of();
            for (String topic : topics) {
                readers = news.getRoomOperations(topic).getClients();
            }
            for (SocketIOClient reader : readers) {
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
