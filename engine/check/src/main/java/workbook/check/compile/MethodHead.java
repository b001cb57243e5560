package workbook.check.compile;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** A method's head as one would write it: {@code static void configure(SocketIONamespace)}. */
final class MethodHead {

    private final String descriptor;
    private int at;

    private MethodHead(String descriptor) {
        this.descriptor = descriptor;
    }

    static String of(ClassShape.Method method) {
        String modifiers = Modifier.toString(method.access() & Modifier.methodModifiers());
        return (modifiers + " " + new MethodHead(method.descriptor()).text(method.name())).strip();
    }

    private String text(String name) {
        var parameters = new ArrayList<String>();
        at = 1;
        while (descriptor.charAt(at) != ')') {
            parameters.add(type());
        }
        at++;
        return type() + " " + name + "(" + String.join(", ", List.copyOf(parameters)) + ")";
    }

    private String type() {
        return switch (descriptor.charAt(at++)) {
            case '[' -> type() + "[]";
            case 'L' -> object();
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            default -> "void";
        };
    }

    private String object() {
        int end = descriptor.indexOf(';', at);
        String name = descriptor.substring(at, end);
        at = end + 1;
        return name.substring(name.lastIndexOf('/') + 1).replace('$', '.');
    }
}
