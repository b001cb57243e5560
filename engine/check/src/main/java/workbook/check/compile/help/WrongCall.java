package workbook.check.compile.help;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;

/** One call whose arguments fit no method of its name. */
final class WrongCall {

    private static final List<String> ORDINALS = List.of("first", "second", "third", "next");

    private final Analysis code;
    private final TreePath path;
    private final Tree call;
    private final List<? extends ExpressionTree> arguments;
    private final String name;
    private final Optional<TypeMirror> owner;
    private final List<MeantMethods.Meant> targets;
    private final List<Suggestion> found = new ArrayList<>();

    WrongCall(Analysis code, TreePath path, Tree call, List<? extends ExpressionTree> arguments) {
        this.code = code;
        this.path = path;
        this.call = call;
        this.arguments = arguments;
        var meant = new MeantMethods(code, path, call);
        name = meant.name();
        owner = meant.owner();
        targets = meant.all();
    }

    List<Suggestion> suggestions() {
        missingClass();
        new LambdaParameters(code, arguments, found).suggest(targets);
        cast();
        conversions();
        order();
        joined();
        new AcceptedArguments(code, path, call, name, arguments, targets)
                .suggestion()
                .ifPresent(found::add);
        return found;
    }

    /** {@code addEventListener("say", (client, text, ack) -> ...)}. */
    private void missingClass() {
        for (MeantMethods.Meant target : targets) {
            List<? extends TypeMirror> types = target.types();
            for (int i = 0; i < types.size() && types.size() == arguments.size() + 1; i++) {
                if (!TypeNames.full(types.get(i)).equals("java.lang.Class")) {
                    continue;
                }
                int at = i < arguments.size() ? code.start(arguments.get(i)) : code.end(call) - 1;
                var classes = new ArrayList<>(List.of("String"));
                code.all(ClassTree.class).stream()
                        .map(one -> one.getSimpleName().toString())
                        .filter(one -> !one.isEmpty() && !isTop(one))
                        .forEach(classes::add);
                classes.addAll(List.of("Integer", "Object"));
                for (String one : classes) {
                    boolean own = !List.of("String", "Integer", "Object").contains(one);
                    found.add(Suggestion.insert(
                            at,
                            i < arguments.size() ? one + ".class, " : ", " + one + ".class",
                            "`" + name + "` needs the class of the data as its " + ORDINALS.get(Math.min(i, 3))
                                    + " argument" + "; this call has none.",
                            "Write `" + one + ".class` "
                                    + (i < arguments.size()
                                            ? "before `"
                                                    + Names.shortened(code.code(arguments.get(i)))
                                                            .replaceAll("->.*", "->")
                                                    + "`"
                                            : "at the end")
                                    + (own ? "." : ", if the data is " + Names.a("`" + one + "`") + ".")));
                }
            }
        }
    }

    private boolean isTop(String name) {
        return code.unit.getTypeDecls().stream()
                .anyMatch(top ->
                        top instanceof ClassTree type && type.getSimpleName().contentEquals(name));
    }

    /** A lambda among Objects: the Java client cannot know that it is an acknowledgement. */
    private void cast() {
        String type = owner.map(TypeNames::full).orElse("");
        if (!type.startsWith("io.socket.") || !name.equals("emit")) {
            return;
        }
        for (ExpressionTree argument : arguments) {
            if (argument instanceof LambdaExpressionTree lambda) {
                boolean known = code.text.contains("import io.socket.client.Ack;");
                String parameters = code.code(lambda).replaceAll("(?s)->.*", "").strip();
                boolean alone = arguments.size() == 2; // nothing is sent: more likely it is to hear the event
                String on = alone
                        ? "To hear the event, write `on` in place of `emit`. For the acknowledgement of one you send,"
                                + " write"
                        : "Write";
                var cast = Suggestion.insert(
                        code.start(lambda),
                        "(" + (known ? "" : "io.socket.client.") + "Ack) ",
                        "`emit` takes objects of any kind, so the compiler cannot tell what this lambda is. The cast"
                                + " `(Ack)` says that it is the acknowledgement."
                                + (alone ? " `emit` sends an event; `on` hears one." : ""),
                        on + " `(Ack) " + parameters + " -> ...`"
                                + (known ? "." : ", and import `io.socket.client.Ack`."));
                found.add(cast);
            }
        }
    }

    /** One argument that has another type than the parameter. */
    private void conversions() {
        for (MeantMethods.Meant target : targets) {
            List<? extends TypeMirror> types = target.types();
            for (int i = 0; i < arguments.size() && (types.size() == arguments.size()); i++) {
                Optional<TypeMirror> type = code.type(path, arguments.get(i));
                if (type.isPresent() && !code.types.isAssignable(type.get(), types.get(i))) {
                    found.addAll(Conversions.of(
                            code, arguments.get(i), TypeNames.name(type.get()), TypeNames.name(types.get(i))));
                }
            }
        }
        if (targets.stream().anyMatch(target -> target.method().isVarArgs()) && !arguments.isEmpty()) {
            code.type(path, arguments.get(0))
                    .ifPresent(type ->
                            found.addAll(Conversions.of(code, arguments.get(0), TypeNames.name(type), "String")));
        }
    }

    private void order() {
        if (arguments.size() < 2 || arguments.size() > 3 || !takesAsMany()) {
            return;
        }
        for (List<Integer> order : orders(arguments.size())) {
            var edits = new ArrayList<Suggestion.Edit>();
            var written = new ArrayList<String>();
            for (int i = 0; i < arguments.size(); i++) {
                String text = code.code(arguments.get(order.get(i)));
                edits.add(new Suggestion.Edit(code.start(arguments.get(i)), code.end(arguments.get(i)), text));
                written.add(text.contains("->") ? text.replaceAll("(?s)->.*", "-> ...") : Names.shortened(text));
            }
            found.add(new Suggestion(
                    code.start(arguments.get(0)),
                    "`" + name + "` takes these arguments in another order.",
                    "Write `" + name + "(" + String.join(", ", written) + ")`.",
                    edits));
        }
    }

    private boolean takesAsMany() {
        return targets.stream()
                .anyMatch(target -> target.types().size() == arguments.size()
                        || target.method().isVarArgs());
    }

    private static List<List<Integer>> orders(int size) {
        return size == 2
                ? List.of(List.of(1, 0))
                : List.of(List.of(1, 0, 2), List.of(0, 2, 1), List.of(2, 1, 0), List.of(1, 2, 0), List.of(2, 0, 1));
    }

    /** {@code log.accept("connect ", client.getSessionId())}: one text is taken, and its parts are given. */
    private void joined() {
        boolean oneText = targets.stream()
                .anyMatch(target -> target.types().size() == 1
                        && TypeNames.full(target.types().get(0)).equals("java.lang.String"));
        boolean lambda = arguments.stream().anyMatch(LambdaExpressionTree.class::isInstance);
        if (arguments.size() < 2 || takesAsMany() || !oneText || lambda) {
            return;
        }
        String all = arguments.stream()
                .map(argument -> argument instanceof ConditionalExpressionTree
                        ? "(" + code.code(argument) + ")"
                        : code.code(argument))
                .collect(Collectors.joining(" + "));
        found.add(Suggestion.replace(
                code.start(arguments.get(0)),
                code.end(arguments.get(arguments.size() - 1)),
                all,
                "`" + name + "` takes one text; this call has " + arguments.size()
                        + " values. `+` joins them to one text.",
                "Write `" + Names.shortened(name + "(" + all + ")") + "`."));
    }
}
