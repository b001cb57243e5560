package workbook.check.compile.help;

import java.util.List;
import java.util.Optional;

/** What a call of JavaScript's Socket.IO is called in the Java libraries of the exercises. */
final class JavaScript {

    private static final String NETTY = "com.corundumstudio.socketio.";
    private static final String NAMESPACE = NETTY + "SocketIONamespace";
    private static final String CLIENT = NETTY + "SocketIOClient";
    private static final String SERVER = NETTY + "SocketIOServer";
    private static final String REPAIRED = "workbook.wire.RepairedServer";
    private static final String SOCKET = "io.socket.client.Socket";

    private record Word(List<String> types, String name, String java, String more) {}

    private static final List<Word> WORDS = List.of(
            new Word(
                    List.of(NAMESPACE, SERVER, REPAIRED),
                    "emit",
                    "getBroadcastOperations().sendEvent(name, data)",
                    " To everyone in it, that is."),
            new Word(List.of(CLIENT, NETTY + "BroadcastOperations"), "emit", "sendEvent(name, data)", ""),
            new Word(
                    List.of(NAMESPACE, SERVER, REPAIRED),
                    "on",
                    "addEventListener(name, String.class, (client, data, ack) -> ...)",
                    " For `connect` and `disconnect` there are `addConnectListener` and `addDisconnectListener`."),
            new Word(List.of(NAMESPACE, SERVER, REPAIRED), "to", "getRoomOperations(room)", ""),
            new Word(List.of(NAMESPACE, SERVER, REPAIRED), "in", "getRoomOperations(room)", ""),
            new Word(List.of(NAMESPACE, SERVER, REPAIRED), "sockets", "getAllClients()", ""),
            new Word(List.of(SERVER, REPAIRED), "of", "addNamespace(name)", ""),
            new Word(List.of(SERVER, REPAIRED), "listen", "start()", " Its `Configuration` has the port."),
            new Word(List.of(SERVER, REPAIRED), "close", "stop()", ""),
            new Word(List.of(CLIENT), "join", "joinRoom(room)", ""),
            new Word(List.of(CLIENT), "leave", "leaveRoom(room)", ""),
            new Word(List.of(CLIENT), "id", "getSessionId()", ""),
            new Word(List.of(CLIENT), "rooms", "getAllRooms()", ""),
            new Word(List.of(CLIENT), "handshake", "getHandshakeData()", ""),
            new Word(
                    List.of(CLIENT),
                    "broadcast",
                    "getNamespace().getBroadcastOperations()",
                    " Its `sendEvent(name, client, data)` leaves that client out."),
            new Word(List.of(CLIENT), "in", "getNamespace().getRoomOperations(room)", ""),
            new Word(List.of(CLIENT), "nsp", "getNamespace()", ""),
            new Word(List.of(CLIENT), "data", "set(key, value)", " Its `get(key)` reads the value again."),
            new Word(
                    List.of(CLIENT),
                    "emitWithAck",
                    "sendEvent(name, ackCallback, data)",
                    " The answer comes to the `AckCallback`."),
            new Word(List.of(NAMESPACE, SERVER, REPAIRED), "fetchSockets", "getAllClients()", ""),
            new Word(
                    List.of(NAMESPACE, SERVER, REPAIRED),
                    "once",
                    "addEventListener(name, String.class, (client, data, ack) -> ...)",
                    " It hears each such event, not only the first."),
            new Word(
                    List.of(SOCKET),
                    "emitWithAck",
                    "emit(name, data, (Ack) values -> ...)",
                    " The acknowledgement is the last argument."),
            new Word(List.of(SOCKET), "onAny", "onAnyIncoming(args -> ...)", ""),
            new Word(List.of(SOCKET), "removeListener", "off(name, listener)", ""),
            new Word(List.of(SOCKET), "removeAllListeners", "off()", ""),
            new Word(List.of(CLIENT), "to", "getNamespace().getRoomOperations(room)", ""),
            new Word(List.of(SOCKET), "sendEvent", "emit(name, data)", " (`sendEvent` is the server's.)"),
            new Word(List.of(SOCKET), "addEventListener", "on(name, args -> ...)", " (That one is the server's.)"),
            new Word(List.of("io.socket.client.Ack"), "sendAckData", "call(data)", ""));

    private JavaScript() {}

    /**
     * What to say of a name that the type has not.
     *
     * @param receiver as the learner wrote it
     */
    static Optional<Suggestion> of(String type, String receiver, String noun, String name, int at) {
        for (Word word : WORDS) {
            if (word.types.contains(type) && word.name.equals(name)) {
                boolean others = word.more.contains("server's");
                String means = "`" + receiver + "` is " + noun + "; it has no `" + name + "`. "
                        + (others ? "The Java client's is" : "JavaScript's `" + name + "` is, in Java,") + " `"
                        + receiver + "." + word.java + "`." + word.more;
                return Optional.of(Suggestion.fact(at, means, "Write it as Java does."));
            }
        }
        if (type.equals(SOCKET) && name.equals("timeout")) {
            return Optional.of(Suggestion.fact(
                    at,
                    "`" + receiver + "` is " + noun + "; it has no `timeout`. In Java the time to wait for an"
                            + " acknowledgement is an argument of the acknowledgement: `new AckWithTimeout(300) { ... }`.",
                    "Write `" + receiver + ".emit(name, data, new AckWithTimeout(300) { ... })`, with the methods"
                            + " `onSuccess` and `onTimeout` in its braces."));
        }
        if (type.equals(SOCKET)
                && List.of("join", "joinRoom", "leave", "leaveRoom").contains(name)) {
            return Optional.of(Suggestion.fact(
                    at,
                    "`" + receiver + "` is " + noun + "; it has no `" + name
                            + "`. Only the server puts a client into a room, or takes it out.",
                    "Emit an event, and let the server call `joinRoom` or `leaveRoom` of its `SocketIOClient`."));
        }
        if (type.equals(CLIENT) && List.of("on", "addEventListener", "once").contains(name)) {
            return Optional.of(Suggestion.fact(
                    at,
                    "`" + receiver + "` is " + noun + "; it has no `" + name
                            + "`. Listeners are added to the namespace, once for all clients: `addEventListener`.",
                    "Call `addEventListener` on the namespace, outside of the connect listener."));
        }
        return Optional.empty();
    }
}
