// mistake: M-EXCEPT
// has: \w*[tT](opic)?\.equals\(\s*\w*\.?except|except\.equals\(\s*\w*[tT](opic)?\s*\)|Objects\.equals\([^;)]*[tT]opic[^;)]*except|Objects\.equals\([^;)]*except[^;)]*[tT]opic|remove(All)?\(\s*(List\.of\(|Set\.of\()?\s*\w*\.?except|"?except::equals|isEqual\([^;)]*except
// lacks: getAllRooms|getRoomOperations\([^;)]*except|getHandshakeData|"name"
// Your server takes the excepted topic out of the list of topics, and then sends to the rest. Alan
// follows that topic and another one, and hears the article all the same.
// Leaving out a room means: anyone in it gets nothing, whatever other rooms they're in.
// So decide for each client, not for each topic.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
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
            Set<SocketIOClient> readers = new HashSet<>();
            for (String topic : topics) {
                if (!topic.equals(article.except)) {
                    readers.addAll(news.getRoomOperations(topic).getClients());
                }
            }
            readers.forEach(reader -> reader.sendEvent("article", article.text));
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
