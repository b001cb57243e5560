// mistake: -
// has: catch
// lacks: log\.accept
// While Redis is away, your server goes on, and the log says nothing. The person who runs the two servers then
// has no sign that half of the clients miss what is said.
// Write the sentence to the log when the first send fails.
package lesson11_servers;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.store.RedissonStoreFactory;
import com.corundumstudio.socketio.store.pubsub.PubSubListener;
import com.corundumstudio.socketio.store.pubsub.PubSubMessage;
import com.corundumstudio.socketio.store.pubsub.PubSubStore;
import com.corundumstudio.socketio.store.pubsub.PubSubType;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.config.Config;

final class ManyServers {

    private static final String AWAY = "Redis is away: the other server's clients hear nothing";
    private static final int LONGEST = 200;

    static void options(Configuration options, URI redis, Consumer<String> log) {
        Config config = new Config().setThreads(2).setNettyThreads(2);
        config.useSingleServer()
                .setAddress(redis.toString())
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(1)
                .setRetryAttempts(0); // without this, each send while Redis is away waits for about five seconds
        options.setStoreFactory(new JoinedByRedis(Redisson.create(config), log));
    }

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> {
            client.joinRoom("person " + nameOf(client));
            client.joinRoom("free");
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            String refusal = refusal(text);
            if (refusal == null) {
                chat.getBroadcastOperations().sendEvent("said", client, text);
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("whisper", Line.class, (client, line, ack) -> {
            String refusal = refusal(line);
            if (refusal == null) {
                chat.getRoomOperations("person " + line.to).sendEvent("whispered", line.text);
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("busy", Boolean.class, (client, isBusy, ack) -> {
            if (isBusy) {
                client.leaveRoom("free");
            } else {
                client.joinRoom("free");
            }
            ack.sendAckData("ok");
        });
        chat.addEventListener("announce", String.class, (client, text, ack) -> {
            String refusal = refusal(text);
            if (refusal == null) {
                chat.getRoomOperations("free").sendEvent("announced", text);
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("ask", String.class, (client, text, ack) -> {
            String refusal = refusal(text);
            if (refusal == null) {
                chat.getBroadcastOperations().sendEvent("asked", client, from(client, text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("answer", Line.class, (client, line, ack) -> {
            String refusal = refusal(line);
            if (refusal == null) {
                chat.getRoomOperations("person " + line.to).sendEvent("answered", from(client, line.text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
    }

    private static String nameOf(SocketIOClient client) {
        String name = client.getHandshakeData().getSingleUrlParam("name");
        return name == null ? "" : name;
    }

    /** The value of {@code asked} and {@code answered}. */
    private static Map<String, String> from(SocketIOClient client, String text) {
        return new TreeMap<>(Map.of("from", nameOf(client), "text", text));
    }

    /** Why that text isn't sent; null if it is. */
    private static String refusal(String text) {
        if (text == null || text.isEmpty()) {
            return "no text";
        }
        return text.length() > LONGEST ? "too long" : null;
    }

    private static String refusal(Line line) {
        return line == null || line.to == null || line.to.isEmpty() ? "no name" : refusal(line.text);
    }

    private ManyServers() {}

    /** The value of {@code whisper} and {@code answer}. */
    static final class Line {
        public String to;
        public String text;
    }

    /** What joins this server to others: the library asks it for the way to them. */
    private static final class JoinedByRedis extends RedissonStoreFactory {

        private final PubSubStore others;

        JoinedByRedis(RedissonClient redisson, Consumer<String> log) {
            super(redisson);
            others = new Others(super.pubSubStore(), log);
        }

        @Override
        public PubSubStore pubSubStore() {
            return others;
        }
    }

    /** The other servers: the library publishes here what each of them has to know. */
    private static final class Others implements PubSubStore {

        private final PubSubStore redis;
        private final Consumer<String> log;
        private final AtomicBoolean away = new AtomicBoolean();

        Others(PubSubStore redis, Consumer<String> log) {
            this.redis = redis;
            this.log = log;
        }

        /** Called on the thread that handles a client's event, which is held until it returns. */
        @Override
        public void publish(PubSubType type, PubSubMessage message) {
            try {
                redis.publish(type, message);
            } catch (RedisException problem) {
                away.set(true);
            }
        }

        @Override
        public <T extends PubSubMessage> void subscribe(PubSubType type, PubSubListener<T> listener, Class<T> of) {
            redis.subscribe(type, listener, of);
        }

        @Override
        public void unsubscribe(PubSubType type) {
            redis.unsubscribe(type);
        }

        @Override
        public void shutdown() {
            redis.shutdown();
        }
    }
}
