package workbook.check.compile.help;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A call whose arguments fit no method of that name. */
final class WrongArguments implements HelpRule {

    private static final int MOST_KINDS = 8;

    private static final Pattern NOT_FUNCTIONAL = Pattern.compile("([\\w.]+) is not a functional interface");

    private static final List<String> ORDINALS = List.of("first", "second", "third", "next");

    @Override
    public List<Suggestion> suggest(Analysis code) {
        boolean wrong = code.code().startsWith("cant.apply") || code.code().equals("prob.found.req");
        Optional<TreePath> place = wrong ? code.place() : Optional.empty();
        if (place.isEmpty()) {
            return List.of();
        }
        if (code.code().equals("prob.found.req") && code.message().contains("is not a functional interface")) {
            return notFunctional(code, place.get());
        }
        boolean ofLambda = code.message().contains("parameter types in lambda"); // it may point into the lambda's body
        for (TreePath path = place.get(); path != null; path = path.getParentPath()) {
            if (ofLambda) {
                ofLambda = !(path.getLeaf() instanceof LambdaExpressionTree);
                continue;
            }
            if (path.getLeaf() instanceof MethodInvocationTree call) {
                return new Call(code, path, call, call.getArguments()).suggestions();
            }
            if (path.getLeaf() instanceof NewClassTree made) {
                return new Call(code, path, made, made.getArguments()).suggestions();
            }
            if (path.getLeaf() instanceof LambdaExpressionTree lambda
                    && lambda.getBody() != place.get().getLeaf()
                    && path != place.get()) {
                return List.of(); // the error is in the lambda's own statements
            }
        }
        return List.of();
    }

    /** {@code (AckWithTimeout) values -> ...}: a lambda is one method, and this class has two to be written. */
    private static List<Suggestion> notFunctional(Analysis code, TreePath place) {
        Matcher named = NOT_FUNCTIONAL.matcher(code.first().getMessage(Locale.ENGLISH));
        TypeElement type = named.find() ? code.elements.getTypeElement(named.group(1)) : null;
        if (type == null) {
            return List.of();
        }
        List<String> open = code.methods(type.asType()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .map(method -> method.getSimpleName().toString())
                .distinct()
                .toList();
        boolean needsNumber = type.getSimpleName().contentEquals("AckWithTimeout");
        String made = "new " + type.getSimpleName() + "(" + (needsNumber ? "300" : "") + ") { ... }";
        return open.size() < 2
                ? List.of()
                : List.of(Suggestion.fact(
                        code.start(place.getLeaf()),
                        "A lambda is one method, and `" + type.getSimpleName() + "` needs " + open.size() + ": "
                                + Names.and(open) + ".",
                        "Write `" + made + "`, with these methods in its braces, in place of the lambda."));
    }

    /** One call. */
    private static final class Call {

        private final Analysis code;
        private final TreePath path;
        private final Tree call;
        private final List<? extends ExpressionTree> arguments;
        private final String name;
        private final List<Target> targets;
        private final List<Suggestion> found = new ArrayList<>();

        /** A method that may be meant, with its types as the receiver has them. */
        private record Target(ExecutableElement method, List<? extends TypeMirror> types) {}

        Call(Analysis code, TreePath path, Tree call, List<? extends ExpressionTree> arguments) {
            this.code = code;
            this.path = path;
            this.call = call;
            this.arguments = arguments;
            name = call instanceof MethodInvocationTree invocation
                    ? nameOf(invocation.getMethodSelect())
                    : code.code(((NewClassTree) call).getIdentifier());
            targets = targets();
        }

        private static String nameOf(Tree select) {
            return select instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : select instanceof IdentifierTree identifier
                            ? identifier.getName().toString()
                            : "";
        }

        private List<Target> targets() {
            Optional<TypeMirror> type = owner();
            if (type.isEmpty() || !(type.get() instanceof DeclaredType declared)) {
                return List.of();
            }
            var methods = call instanceof NewClassTree
                    ? declared.asElement().getEnclosedElements().stream()
                            .filter(one -> one.getKind() == ElementKind.CONSTRUCTOR)
                            .map(ExecutableElement.class::cast)
                            .toList()
                    : code.methods(declared).stream()
                            .filter(one -> one.getSimpleName().contentEquals(name))
                            .toList();
            return methods.stream()
                    .map(one -> new Target(
                            one, ((ExecutableType) code.types.asMemberOf(declared, one)).getParameterTypes()))
                    .toList();
        }

        private Optional<TypeMirror> owner() {
            if (call instanceof NewClassTree made) {
                return code.type(path, made.getIdentifier());
            }
            Tree select = ((MethodInvocationTree) call).getMethodSelect();
            if (select instanceof MemberSelectTree member) {
                return code.type(new TreePath(path, select), member.getExpression());
            }
            for (TreePath outer = path; outer != null; outer = outer.getParentPath()) {
                if (outer.getLeaf() instanceof ClassTree) {
                    return code.element(outer)
                            .map(element -> element.asType())
                            .filter(type -> code.methods((DeclaredType) type).stream()
                                    .anyMatch(one -> one.getSimpleName().contentEquals(name)))
                            .or(this::importedFrom);
                }
            }
            return Optional.empty();
        }

        /** The class that a static import of this name names. */
        private Optional<TypeMirror> importedFrom() {
            return code.unit.getImports().stream()
                    .filter(ImportTree::isStatic)
                    .map(one -> (MemberSelectTree) one.getQualifiedIdentifier())
                    .filter(one -> one.getIdentifier().contentEquals(name))
                    .map(one -> code.elements.getTypeElement(one.getExpression().toString()))
                    .filter(Objects::nonNull)
                    .map(TypeElement::asType)
                    .findFirst();
        }

        List<Suggestion> suggestions() {
            missingClass();
            parameters();
            cast();
            conversions();
            order();
            joined();
            number();
            kinds();
            return found;
        }

        /** {@code addEventListener("say", (client, text, ack) -> ...)}. */
        private void missingClass() {
            for (Target target : targets) {
                List<? extends TypeMirror> types = target.types();
                for (int i = 0; i < types.size() && types.size() == arguments.size() + 1; i++) {
                    if (!Analysis.full(types.get(i)).equals("java.lang.Class")) {
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
                    .anyMatch(top -> top instanceof ClassTree type
                            && type.getSimpleName().contentEquals(name));
        }

        /** A lambda with too few parameters, or too many. */
        private void parameters() {
            for (Target target : targets) {
                if (target.types().size() != arguments.size()) {
                    continue;
                }
                for (int i = 0; i < arguments.size(); i++) {
                    Optional<ExecutableElement> method =
                            code.lambdaMethod(target.types().get(i));
                    if (arguments.get(i) instanceof LambdaExpressionTree lambda
                            && method.isPresent()
                            && method.get().getParameters().size()
                                    != lambda.getParameters().size()) {
                        parameters(lambda, method.get(), target.types().get(i));
                    } else if (arguments.get(i) instanceof LambdaExpressionTree lambda && method.isPresent()) {
                        typedParameter(lambda, method.get(), target.types().get(i));
                    }
                }
            }
        }

        /** {@code (String text) -> ...} for a listener of {@code Object...}. */
        private void typedParameter(LambdaExpressionTree lambda, ExecutableElement method, TypeMirror type) {
            if (lambda.getParameters().size() != 1) {
                return;
            }
            VariableTree own = lambda.getParameters().get(0);
            String written = own.getType() == null ? "" : code.code(own.getType());
            String right = Analysis.name(method.getParameters().get(0).asType());
            boolean other = code.code(own).contains(" ")
                    && !written.replace("...", "[]").equals(right);
            if (right.equals("Object[]") && other) {
                found.add(Suggestion.fact(
                        code.start(lambda),
                        Names.a("`" + Analysis.bare(type) + "`").replaceFirst("^a", "A")
                                + " gets `Object...`, an array with all the values that came, and no `" + written
                                + "`.",
                        "Write `args -> ...`, and `(" + written + ") args[0]` where you use `" + own.getName() + "`."));
            }
        }

        private void parameters(LambdaExpressionTree lambda, ExecutableElement method, TypeMirror type) {
            List<String> here = lambda.getParameters().stream()
                    .map(VariableTree::getName)
                    .map(Object::toString)
                    .toList();
            List<String> names =
                    method.getParameters().stream().map(Call::nameOf).toList();
            var choices = new ArrayList<List<String>>();
            choices.add(merged(here, names));
            choices.add(merged(Collections.nCopies(0, ""), names));
            int end = code.text.lastIndexOf("->", code.start(lambda.getBody()));
            int start = here.isEmpty() ? code.text.lastIndexOf('(', end) : code.start(lambda);
            String is = "This lambda has " + count(here.size(), "parameter") + "; "
                    + Names.a("`" + Analysis.bare(type) + "`")
                    + " gets " + names.size() + ": "
                    + method.getParameters().stream().map(Call::described).collect(Collectors.joining(", ")) + ".";
            for (List<String> one : choices.stream().distinct().toList()) {
                String written = one.size() == 1 ? one.get(0) : "(" + String.join(", ", one) + ")";
                found.add(Suggestion.replace(start, end, written + " ", is, "Write `" + written + " ->`."));
            }
        }

        /** The learner's own names where there are some. */
        private static List<String> merged(List<String> here, List<String> names) {
            var merged = new ArrayList<String>();
            for (int i = 0; i < names.size(); i++) {
                merged.add(i < here.size() ? here.get(i) : free(names.get(i), merged));
            }
            return merged;
        }

        private static String free(String name, List<String> taken) {
            return taken.contains(name) ? name + "2" : name;
        }

        private static String nameOf(VariableElement parameter) {
            return switch (Analysis.bare(parameter.asType())) {
                case "SocketIOClient" -> "client";
                case "AckRequest" -> "ack";
                case "Object[]" -> "args";
                case "String" -> "text";
                default -> "data";
            };
        }

        private static String described(VariableElement parameter) {
            return parameter.asType().getKind() == TypeKind.TYPEVAR
                    ? "the data"
                    : "`" + Analysis.name(parameter.asType()) + "`";
        }

        /** A lambda among Objects: the Java client cannot know that it is an acknowledgement. */
        private void cast() {
            String type = owner().map(Analysis::full).orElse("");
            if (!type.startsWith("io.socket.") || !name.equals("emit")) {
                return;
            }
            for (ExpressionTree argument : arguments) {
                if (argument instanceof LambdaExpressionTree lambda) {
                    boolean known = code.text.contains("import io.socket.client.Ack;");
                    String parameters =
                            code.code(lambda).replaceAll("(?s)->.*", "").strip();
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
            for (Target target : targets) {
                List<? extends TypeMirror> types = target.types();
                for (int i = 0; i < arguments.size() && (types.size() == arguments.size()); i++) {
                    Optional<TypeMirror> type = code.type(path, arguments.get(i));
                    if (type.isPresent() && !code.types.isAssignable(type.get(), types.get(i))) {
                        found.addAll(Conversions.of(
                                code, arguments.get(i), Analysis.name(type.get()), Analysis.name(types.get(i))));
                    }
                }
            }
            if (targets.stream().anyMatch(target -> target.method().isVarArgs()) && !arguments.isEmpty()) {
                code.type(path, arguments.get(0))
                        .ifPresent(type ->
                                found.addAll(Conversions.of(code, arguments.get(0), Analysis.name(type), "String")));
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
                            && Analysis.full(target.types().get(0)).equals("java.lang.String"));
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

        /** Where there is one such method, how many arguments it takes is certain. */
        private void number() {
            if (targets.size() == 1 && !targets.get(0).method().isVarArgs()) {
                List<? extends TypeMirror> types = targets.get(0).types();
                if (types.size() != arguments.size()) {
                    String takes = types.isEmpty()
                            ? "no argument"
                            : count(types.size(), "argument") + " ("
                                    + types.stream().map(Analysis::name).collect(Collectors.joining(", ")) + ")";
                    String has = arguments.isEmpty() ? "none" : String.valueOf(arguments.size());
                    found.add(Suggestion.fact(
                            code.start(call),
                            "`" + name + "` takes " + takes + "; this call has " + has + ".",
                            arguments.size() > types.size()
                                    ? "Take out what it doesn't take."
                                    : "Give it what it takes."));
                }
            }
        }

        /** Where there are several such methods, none of them takes this. */
        private void kinds() {
            List<String> taken = targets.stream()
                    .filter(target -> target.types().size() == arguments.size() && !arguments.isEmpty())
                    .map(target -> written(target.types().stream()))
                    .distinct()
                    .toList();
            var given = arguments.stream()
                    .map(argument -> code.type(path, argument))
                    .toList();
            if (targets.size() < 2
                    || taken.isEmpty()
                    || taken.size() > MOST_KINDS
                    || given.stream().anyMatch(Optional::isEmpty)
                    || targets.stream().anyMatch(target -> takes(target.types(), given))) {
                return; // where one of them takes it, the fault is elsewhere
            }
            boolean assertion =
                    name.startsWith("assert") && code.code(arguments.get(0)).startsWith("assertThat(");
            if (assertion) {
                found.add(Suggestion.fact(
                        code.start(call),
                        "`assertThat(...)` fails by itself where it does not hold: it returns no boolean.",
                        "Remove `" + name + "(` and its closing parenthesis."));
                return;
            }
            found.add(Suggestion.fact(
                    code.start(call),
                    "No `" + name + "` takes `" + written(given.stream().flatMap(Optional::stream)) + "`. It takes "
                            + Names.or(taken) + ".",
                    "Give it what it takes."));
        }

        private boolean takes(List<? extends TypeMirror> types, List<Optional<TypeMirror>> given) {
            return types.size() == given.size()
                    && IntStream.range(0, types.size())
                            .allMatch(i -> code.types.isAssignable(given.get(i).orElseThrow(), types.get(i)));
        }

        private static String written(Stream<? extends TypeMirror> types) {
            return types.map(Analysis::name).collect(Collectors.joining(", "));
        }

        private static String count(int number, String what) {
            return number == 0 ? "no " + what : number + " " + what + (number == 1 ? "" : "s");
        }
    }
}
