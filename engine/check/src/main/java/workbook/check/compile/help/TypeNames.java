package workbook.check.compile.help;

import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** How a type is written, and what an object of it is in the words of the lessons. */
final class TypeNames {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private TypeNames() {}

    /** The compiler's words, with every class by its own name. */
    static String withoutPackages(String words) {
        return PACKAGE.matcher(words).replaceAll("");
    }

    /** A type as the learner writes it: without packages. */
    static String name(TypeMirror type) {
        return withoutPackages(type.toString().replaceAll("@\\S+\\s", ""));
    }

    /** The type's own name, without its arguments. */
    static String bare(TypeMirror type) {
        return name(type).replaceAll("<.*>", "");
    }

    /** Its full name, without its arguments; of an array or a primitive, how it is written. */
    static String full(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : type.toString();
    }

    /** What an object of it is, such as {@code a namespace}, or {@code a `Visitor`}. */
    static String described(TypeMirror type) {
        return switch (full(type)) {
            case "com.corundumstudio.socketio.SocketIONamespace" -> "a namespace";
            case "com.corundumstudio.socketio.SocketIOClient" -> "a client";
            case "com.corundumstudio.socketio.SocketIOServer", "workbook.wire.RepairedServer" -> "a server";
            case "com.corundumstudio.socketio.AckRequest" -> "an acknowledgement (`AckRequest`)";
            case "com.corundumstudio.socketio.BroadcastOperations" -> "a group of clients (`BroadcastOperations`)";
            case "io.socket.client.Socket" -> "a client's socket";
            case "io.socket.client.Ack" -> "an acknowledgement (`Ack`)";
            default -> Names.a("`" + name(type) + "`");
        };
    }
}
