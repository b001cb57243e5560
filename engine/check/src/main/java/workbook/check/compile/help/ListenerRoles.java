package workbook.check.compile.help;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each parameter of a {@code DataListener} stands for.
 *
 * <p>That is read from its type, its name, or the methods that are called of it.
 */
final class ListenerRoles {

    private static final Set<String> CLIENTS = Set.of("client", "socket", "sender", "speaker", "socketioclient");
    private static final Set<String> ACKS = Set.of(
            "ack",
            "ackrequest",
            "acksender",
            "acknowledge",
            "acknowledgement",
            "acknowledgment",
            "callback",
            "cb",
            "done",
            "fn");
    private static final Set<String> OF_CLIENTS =
            Set.of("sendEvent", "getSessionId", "getHandshakeData", "joinRoom", "leaveRoom", "getNamespace");
    private static final Set<String> OF_ACKS = Set.of("sendAckData", "isAckRequested");

    /** What such a listener gets, in this order. */
    private enum Role {
        CLIENT(0),
        DATA(1),
        ACK(2);

        final int place;

        Role(int place) {
            this.place = place;
        }
    }

    private final Analysis code;
    private final LambdaExpressionTree lambda;
    private final List<? extends VariableTree> written;

    ListenerRoles(Analysis code, LambdaExpressionTree lambda) {
        this.code = code;
        this.lambda = lambda;
        written = lambda.getParameters();
    }

    /** Which parameter stands for what, in the right order; null where none does. */
    @SuppressWarnings("NullAway") // Arrays.asList of slots that may be empty
    List<VariableTree> placed() {
        var slots = new VariableTree[3];
        var left = new ArrayList<VariableTree>();
        List<VariableTree> byUse = written.stream()
                .map(VariableTree.class::cast)
                .sorted(Comparator.comparing(one -> !isUsed(one)))
                .toList();
        for (VariableTree one : byUse) { // of two with the same role, the one that is used has it
            Role role = role(one);
            if (role != null && slots[role.place] == null) {
                slots[role.place] = one;
            }
        }
        for (VariableTree one : written) {
            if (!Arrays.asList(slots).contains(one)) {
                left.add(one);
            }
        }
        List<VariableTree> unknown =
                left.stream().filter(one -> role(one) == null).toList();
        if (unknown.size() == 1 && slots[1] == null) {
            slots[1] = unknown.get(0);
            left.remove(unknown.get(0));
        }
        for (int i = 0; i < slots.length && !left.isEmpty(); i++) {
            boolean free = slots[i] == null && (written.size() <= 3 || i == 1);
            if (free) {
                slots[i] = left.remove(0);
            }
        }
        return Arrays.asList(slots);
    }

    /** True if the parameter can stay in its place with its own name. */
    boolean fits(VariableTree parameter, int place) {
        Role role = role(parameter);
        return isUsed(parameter) || role == null || role.place == place;
    }

    private @Nullable Role role(VariableTree parameter) {
        String type = parameter.getType() == null ? "" : code.code(parameter.getType());
        String name = parameter.getName().toString();
        if (!type.isEmpty() && !type.equals("var") && !type.equals(name)) {
            return switch (type) {
                case "SocketIOClient" -> Role.CLIENT;
                case "AckRequest" -> Role.ACK;
                default -> Role.DATA;
            };
        }
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("\\d+$", "");
        if (CLIENTS.contains(lower)) {
            return Role.CLIENT;
        }
        if (ACKS.contains(lower)) {
            return Role.ACK;
        }
        if (written.size() == 3) {
            return null; // what is called of it may be the very slip
        }
        return calls(name, OF_ACKS) ? Role.ACK : calls(name, OF_CLIENTS) ? Role.CLIENT : null;
    }

    private boolean isUsed(VariableTree parameter) {
        return TreeParts.all(lambda.getBody(), IdentifierTree.class).stream()
                .anyMatch(one -> one.getName().equals(parameter.getName()));
    }

    private boolean calls(String name, Set<String> methods) {
        return TreeParts.all(lambda.getBody(), MemberSelectTree.class).stream()
                .anyMatch(select -> methods.contains(select.getIdentifier().toString())
                        && select.getExpression() instanceof IdentifierTree object
                        && object.getName().contentEquals(name));
    }
}
