package workbook.check.compile.help;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A {@code DataListener} whose parameters are in another order, or are not three.
 *
 * <p>The compiler only says later that some parameter has no such method.
 */
final class DataListeners implements HelpRule {

    @Override
    public List<Suggestion> suggest(Analysis code) {
        long at = code.first().getPosition();
        return code.all(MethodInvocationTree.class).stream()
                .filter(DataListeners::addsOne)
                .filter(call -> {
                    ExpressionTree lambda = call.getArguments().get(2);
                    return code.start(lambda) <= at && at <= code.end(lambda);
                })
                .reduce((outer, inner) -> inner)
                .map(call -> new Parameters(code, call).suggestions())
                .orElse(List.of());
    }

    private static boolean addsOne(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("addEventListener")
                && call.getArguments().size() == 3
                && call.getArguments().get(2) instanceof LambdaExpressionTree;
    }

    /** The parameters of one such lambda. */
    private static final class Parameters {

        private final Analysis code;
        private final LambdaExpressionTree lambda;
        private final List<? extends VariableTree> written;
        private final ListenerRoles roles;
        private final String data;
        private final String dataClass;

        Parameters(Analysis code, MethodInvocationTree call) {
            this.code = code;
            lambda = (LambdaExpressionTree) call.getArguments().get(2);
            written = lambda.getParameters();
            roles = new ListenerRoles(code, lambda);
            dataClass = code.code(call.getArguments().get(1)).replaceAll("\\.class$", "");
            boolean own = code.all(ClassTree.class).stream()
                    .anyMatch(type -> type.getSimpleName().contentEquals(dataClass));
            data = dataClass.equals("String")
                    ? "text"
                    : own ? dataClass.substring(0, 1).toLowerCase(Locale.ROOT) + dataClass.substring(1) : "data";
        }

        List<Suggestion> suggestions() {
            List<VariableTree> placed = roles.placed();
            if (written.size() > 3) {
                return List.of(tooMany(placed));
            }
            if (written.size() == 3 && placed.equals(written)) {
                return List.of();
            }
            List<String> names = names(placed);
            String plain = "(" + String.join(", ", names) + ")";
            String means = written.size() == 3
                    ? "A `DataListener` gets the client, the data and the acknowledgement, in this order. Here the"
                            + " order is another: `(" + String.join(", ", ownNames()) + ")`."
                    : "This lambda has "
                            + (written.isEmpty()
                                    ? "no parameter"
                                    : written.size() + " parameter" + (written.size() == 1 ? "" : "s"))
                            + "; a `DataListener` gets 3: the client, the data, the acknowledgement, in this order.";
            int end = code.text.lastIndexOf("->", code.start(lambda.getBody()));
            int start = written.isEmpty() ? code.text.lastIndexOf('(', end) : code.start(lambda);
            return List.of(
                    Suggestion.replace(start, end, head(placed, names) + " ", means, "Write `" + plain + " ->`."));
        }

        /** All values of an event come in one object: no parameter can be taken out without a change of the body. */
        private Suggestion tooMany(List<VariableTree> placed) {
            List<String> values = written.stream()
                    .filter(one -> !placed.contains(one) || placed.indexOf(one) == 1)
                    .map(one -> one.getName().toString())
                    .toList();
            String client = nameAt(placed, 0, "client");
            String ack = nameAt(placed, 2, "ack");
            List<String> fields = code.all(ClassTree.class).stream()
                    .filter(type -> type.getSimpleName().contentEquals(dataClass))
                    .flatMap(type -> type.getMembers().stream())
                    .filter(VariableTree.class::isInstance)
                    .map(field -> ((VariableTree) field).getName().toString())
                    .toList();
            String step = fields.containsAll(values)
                    ? ", and "
                            + Names.and(values.stream()
                                    .map(value -> data + "." + value)
                                    .toList()) + " in place of " + Names.and(values) + "."
                    : ", and take " + Names.and(values) + " from `" + data + "`.";
            return Suggestion.fact(
                    code.start(lambda),
                    "This lambda has " + written.size() + " parameters; a `DataListener` gets 3: the client, the data,"
                            + " the acknowledgement. All values of the event are in one object, the second parameter.",
                    "Write `(" + client + ", " + data + ", " + ack + ") ->`" + step);
        }

        private static String nameAt(List<VariableTree> placed, int index, String otherwise) {
            VariableTree one = placed.get(index);
            return one == null ? otherwise : one.getName().toString();
        }

        private List<String> ownNames() {
            return written.stream().map(one -> one.getName().toString()).toList();
        }

        /** The learner's own names, or the usual ones: also where a name says one thing and is put for another. */
        private List<String> names(List<VariableTree> placed) {
            List<String> usual = List.of("client", data, "ack");
            List<String> own = ownNames();
            return IntStream.range(0, 3)
                    .mapToObj(i -> {
                        VariableTree one = placed.get(i);
                        boolean fits = one != null && roles.fits(one, i);
                        String name =
                                fits ? Objects.requireNonNull(one).getName().toString() : usual.get(i);
                        return !fits && own.contains(name) && taken(placed, name) ? name + "2" : name;
                    })
                    .toList();
        }

        private static boolean taken(List<VariableTree> placed, String name) {
            return placed.stream().anyMatch(one -> one != null && one.getName().contentEquals(name));
        }

        /** With the learner's types, where there are some for all. */
        private String head(List<VariableTree> placed, List<String> names) {
            boolean typed = written.size() == 3
                    && placed.stream()
                            .allMatch(one -> one != null && code.code(one).contains(" "));
            return typed
                    ? "(" + String.join(", ", placed.stream().map(code::code).toList()) + ")"
                    : "(" + String.join(", ", names) + ")";
        }
    }
}
