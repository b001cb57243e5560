// mistake: -
// has: topics\s*\[\s*0\s*\]|topics\s*\.\s*get\(\s*0\s*\)|getFirst\(|findFirst\(|findAny\(|limit\(\s*1\s*\)|iterator\(\)\s*\.\s*next\(|(?s)for\s*\(\s*(String|var)\s+\w+\s*:\s*[\w.]*topics\s*\).*?(break|sendAckData\(\"ok\"\);\s*return);\s*\}\s*ack\.sendAckData
// lacks: "name"|containsAll|getRemoteAddress|getAddress
// Your server sends to the first topic only. Alan follows the second one, and hears nothing.
// That way nobody gets two copies, but most readers get none.
// An article is for everybody who follows at least one of its topics: collect the clients of all of
// them.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
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
            if (topics.length > 0) {
                for (SocketIOClient reader : news.getRoomOperations(topics[0]).getClients()) {
                    if (article.except == null || !reader.getAllRooms().contains(article.except)) {
                        reader.sendEvent("article", article.text);
                    }
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
