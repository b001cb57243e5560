package workbook.check.compile.help;

import javax.lang.model.type.TypeMirror;

/** What an object is, in the words of the lessons. */
final class TypeDescription {

    private TypeDescription() {}

    /** Such as {@code a namespace}, or {@code a `Visitor`}. */
    static String of(TypeMirror type) {
        return switch (Analysis.full(type)) {
            case "com.corundumstudio.socketio.SocketIONamespace" -> "a namespace";
            case "com.corundumstudio.socketio.SocketIOClient" -> "a client";
            case "com.corundumstudio.socketio.SocketIOServer", "workbook.wire.RepairedServer" -> "a server";
            case "com.corundumstudio.socketio.AckRequest" -> "an acknowledgement (`AckRequest`)";
            case "com.corundumstudio.socketio.BroadcastOperations" -> "a group of clients (`BroadcastOperations`)";
            case "io.socket.client.Socket" -> "a client's socket";
            case "io.socket.client.Ack" -> "an acknowledgement (`Ack`)";
            default -> Names.a("`" + Analysis.name(type) + "`");
        };
    }
}
