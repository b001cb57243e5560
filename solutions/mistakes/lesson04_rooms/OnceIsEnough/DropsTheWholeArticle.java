// mistake: M-EXCEPT
// has: topics\.contains\(\s*(article\.)?except\s*\)\)\s*(\{[^{}]*)?\breturn\s*;|!\s*article\.topics\.contains\(\s*article\.except\s*\)[^;{}]*\{
// Grace follows a topic of the article and not the one in `except`, and hears nothing.
// Your server sends nothing at all if the topic in `except` is among the topics of the article. But
// it's there to leave out its followers, and not the others.
// Ask each client for its rooms, whatever the list of topics says.
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
            if (article.except != null && article.topics.contains(article.except)) {
                ack.sendAckData("ok");
                return;
            }
            for (SocketIOClient reader : news.getRoomOperations(topics).getClients()) {
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
