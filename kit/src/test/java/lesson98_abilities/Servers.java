package lesson98_abilities;

import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.AuthTokenListener;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.BroadcastAckCallback;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.wire.Bus;

/** Servers on which what a lab can do is tried. */
public final class Servers {

    private Servers() {}

    /** Everyone hears what is said, the sender excepted; rooms, whispers, bytes, and who left. */
    public static final class Chat {

        static void configure(SocketIONamespace chat) {
            chat.addEventListener(
                    "say",
                    String.class,
                    (client, text, ack) -> chat.getBroadcastOperations().sendEvent("said", client, text));
            chat.addEventListener(
                    "all",
                    String.class,
                    (client, text, ack) -> chat.getBroadcastOperations().sendEvent("said", text));
            chat.addEventListener(
                    "whisper",
                    List.class,
                    (client, toAndText, ack) -> chat.getAllClients().stream()
                            .filter(other -> toAndText
                                    .get(0)
                                    .equals(other.getHandshakeData().getSingleUrlParam("name")))
                            .forEach(other -> other.sendEvent("whispered", toAndText.get(1))));
            chat.addEventListener("price", String.class, (client, item, ack) -> ack.sendAckData(3));
            chat.addEventListener("enter", String.class, (client, room, ack) -> client.joinRoom(room));
            chat.addEventListener("leave", String.class, (client, room, ack) -> client.leaveRoom(room));
            chat.addEventListener(
                    "tell",
                    List.class,
                    (client, roomAndText, ack) ->
                            chat.getRoomOperations((String) roomAndText.get(0)).sendEvent("told", roomAndText.get(1)));
            chat.addEventListener("pic", byte[].class, (client, bytes, ack) -> client.sendEvent("pic", (Object) bytes));
            chat.addDisconnectListener(client -> chat.getBroadcastOperations().sendEvent("left"));
        }

        private Chat() {}
    }

    /** A router that keeps sessions together, and lets new ones take turns. */
    public static final class Routes {

        private static final Map<String, Integer> SERVERS = new HashMap<>();
        private static int turn;

        static int choose(String address, int port) {
            int at = address.indexOf("sid=");
            Integer known = at < 0 ? null : SERVERS.get(address.substring(at + 4));
            return known == null ? turn++ % 2 : known;
        }

        static void answered(String address, int server, String body) {
            int at = body.indexOf("\"sid\":\"");
            if (at >= 0 && !address.contains("sid=")) {
                SERVERS.put(body.substring(at + 7, body.indexOf('"', at + 7)), server);
            }
        }

        private Routes() {}
    }

    /** Routers that break sessions. */
    public static final class WrongRoutes {

        static int choose(String address, int port) {
            return port < 0 ? 0 : port % 2;
        }

        static void answered(String address, int server, String body) {
            // nothing is learnt
        }

        private WrongRoutes() {}
    }

    /** Chooses a server that isn't there. */
    public static final class Nowhere {

        static int choose(String address, int port) {
            return 2;
        }

        static void answered(String address, int server, String body) {
            // nothing comes back
        }

        private Nowhere() {}
    }

    /** What is said on one server is published, and each server emits what it gets from the bus. */
    public static final class OnABus {

        static void configure(SocketIONamespace chat, Bus bus) {
            bus.subscribe(message -> {
                String text = message.get("text");
                if (text.equals("bad")) {
                    throw new IllegalArgumentException("a bad text");
                }
                if (text.equals("loop")) {
                    bus.publish(message);
                }
                message.clear(); // it's a copy
                chat.getBroadcastOperations().sendEvent("said", text);
            });
            chat.addEventListener("say", String.class, (client, text, ack) -> bus.publish(Map.of("text", text)));
        }

        private OnABus() {}
    }

    /** Rooms: whoever leaves one says so to all who are in it, and is out of it before they hear that. */
    public static final class Tables {

        static void configure(SocketIONamespace chat) {
            chat.addEventListener("enter", String.class, (client, room, ack) -> client.joinRoom(room));
            chat.addEventListener("leave", String.class, (client, room, ack) -> {
                chat.getRoomOperations(room).sendEvent("leaves", room);
                client.leaveRoom(room);
            });
            chat.addEventListener(
                    "tell",
                    List.class,
                    (client, roomAndText, ack) -> chat.getRoomOperations((String) roomAndText.get(0))
                            .sendEvent("told", client, roomAndText.get(1)));
            chat.addEventListener(
                    "tell both",
                    String.class,
                    (client, text, ack) -> chat.getRoomOperations("tea", "coffee")
                            .sendEvent("told", other -> other.getAllRooms().contains("quiet"), text));
            chat.addEventListener("whisper", String.class, (client, text, ack) -> client.sendEvent("whispered", text));
            chat.addEventListener(
                    "say",
                    String.class,
                    (client, text, ack) -> chat.getBroadcastOperations().sendEvent("said", text));
            chat.addEventListener(
                    "ask",
                    String.class,
                    (client, text, ack) -> chat.getRoomOperations("tea")
                            .sendEvent("asked", text, client, new BroadcastAckCallback<>(String.class)));
        }

        private Tables() {}
    }

    /** Does wrong what no message shows. */
    public static final class Faulty {

        static void configure(SocketIONamespace chat) {
            chat.addEventListener("answer twice", String.class, (client, text, ack) -> {
                ack.sendAckData("yes");
                ack.sendAckData("no");
            });
            chat.addEventListener("throw", String.class, (client, text, ack) -> {
                throw new IllegalStateException(text);
            });
            chat.addDisconnectListener(client -> {
                throw new IllegalStateException("gone");
            });
        }

        private Faulty() {}
    }

    /** The same in a namespace of a server that is handed to it whole, and in one that is made later. */
    public static final class FaultyBuilding {

        static void configure(SocketIOServer server) {
            Faulty.configure(server.getNamespace("/"));
            server.addEventListener(
                    "open", String.class, (client, name, ack) -> Faulty.configure(server.addNamespace(name)));
        }

        private FaultyBuilding() {}
    }

    /** Three namespaces; into /staff only those come who have a token. */
    public static final class Building {

        static void configure(SocketIOServer server) {
            configure(server.getNamespace("/"));
            configure(server.addNamespace("/news"));
            configure(server.addNamespace("/staff"));
            server.getNamespace("/staff").addAuthTokenListener(staffOnly());
        }

        private static AuthTokenListener staffOnly() {
            return (auth, client) -> auth instanceof Map<?, ?> given && "secret".equals(given.get("token"))
                    ? AuthTokenResult.AuthTokenResultSuccess
                    : new AuthTokenResult(false, Map.of("message", "who are you?"));
        }

        private static void configure(SocketIONamespace namespace) {
            namespace.addEventListener(
                    "say",
                    String.class,
                    (client, text, ack) -> namespace.getBroadcastOperations().sendEvent("said", client, text));
            namespace.addEventListener("enter", String.class, (client, room, ack) -> client.joinRoom(room));
            namespace.addEventListener("price", String.class, (client, item, ack) -> ack.sendAckData(3));
        }

        private Building() {}
    }

    /** Asks each sender whether they are sure, and gives them a minute. */
    public static final class Asking {

        static void configure(SocketIONamespace chat) {
            chat.addEventListener(
                    "say",
                    String.class,
                    (client, text, ack) -> client.sendEvent("sure?", new AckCallback<>(String.class, 60) {
                        @Override
                        public void onSuccess(String answer) {
                            chat.getBroadcastOperations().sendEvent("said", text);
                        }

                        @Override
                        public void onTimeout() {
                            chat.getBroadcastOperations().sendEvent("gave up on", text);
                        }
                    }));
        }

        private Asking() {}
    }

    /** Methods of one name, of which the kit calls the right one. */
    public static final class Overloading {

        private static final List<String> CALLS = new ArrayList<>();

        static void configure(String text) {
            CALLS.add(text);
        }

        static void configure(SocketIONamespace chat) {
            chat.addEventListener("price", String.class, (client, item, ack) -> ack.sendAckData(price(item)));
        }

        static List<String> wrongCalls() {
            return CALLS;
        }

        static void configure(SocketIONamespace chat, String text) {
            CALLS.add(text);
        }

        static int price(String item) {
            return item.length();
        }

        static int price(int cents) {
            return cents * 100;
        }

        static int price(List<String> items) {
            return items.stream().mapToInt(Overloading::price).sum();
        }

        private Overloading() {}
    }

    /** Counts for as long as its class lives. */
    public static final class Counter {

        private static final AtomicInteger COUNT = new AtomicInteger();

        static void configure(SocketIONamespace chat) {
            chat.addEventListener("count", String.class, (client, text, ack) -> ack.sendAckData(next()));
        }

        static int next() {
            return COUNT.incrementAndGet();
        }

        private Counter() {}
    }

    /** Sends what JSON cannot hold. */
    public static final class Timestamps {

        static void configure(SocketIONamespace chat) {
            chat.addEventListener("text", String.class, (client, text, ack) -> client.sendEvent("at", at().toString()));
            chat.addEventListener("instant", String.class, (client, text, ack) -> client.sendEvent("at", at()));
            chat.addEventListener("ask", String.class, (client, text, ack) -> ack.sendAckData(at()));
        }

        private static Instant at() {
            return Instant.EPOCH;
        }

        private Timestamps() {}
    }
}
