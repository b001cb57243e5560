// mistake: M-EXCEPT
// has: (?s)except\b[^;{}]*\{?\s*((?!sendEvent)[^{}])*?\b(break|return)\s*;|takeWhile\(|except\b[^;{}]*\{[^{}]*sendEvent[^{}]*\}\s*else\s*\{[^{}]*\b(break|return)\s*;
// lacks: getRoomOperations\([^;)]*except|(any|none|all)Match\(
// lacks: topics\.contains\(\s*(article\.)?except\s*\)\)\s*(\{[^{}]*)?\breturn\s*;
// lacks: =\s*(true|false)\s*;\s*break|forEach\(\s*\(?\w+\)?\s*->\s*\{
// A client follows a topic of the article and not the one in `except`, and hears nothing.
// As soon as your server meets a reader to leave out, it ends the sending: everyone who comes after
// that one gets nothing. In which order the clients come is chance, so that can go well at times.
// Leave out this one reader, and go on with the next.
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
            Comparator<SocketIOClient> name =
                    Comparator.comparing(reader -> reader.getHandshakeData().getSingleUrlParam("name"));
            Comparator<SocketIOClient> rooms =
                    Comparator.comparing(reader -> reader.getAllRooms().size());
            Comparator<SocketIOClient> order = rooms.thenComparing(reader ->
                            !reader.getHandshakeData().getSingleUrlParam("name").equals("alan"))
                    .thenComparing(name.reversed());
            List<SocketIOClient> readers = new ArrayList<>(news.getRoomOperations(topics).getClients());
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
