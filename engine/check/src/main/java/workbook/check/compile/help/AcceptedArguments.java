package workbook.check.compile.help;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** How many arguments the methods of a name take, and of which types, beside those of a call. */
record AcceptedArguments(
        Analysis code,
        TreePath path,
        Tree call,
        String name,
        List<? extends ExpressionTree> arguments,
        List<MeantMethods.Meant> targets) {

    private static final int MOST_KINDS = 8;

    Optional<Suggestion> suggestion() {
        return targets.size() == 1 ? number(targets.get(0)) : kinds();
    }

    /** Where there is one such method, how many arguments it takes is certain. */
    private Optional<Suggestion> number(MeantMethods.Meant target) {
        List<? extends TypeMirror> types = target.types();
        if (target.method().isVarArgs() || types.size() == arguments.size()) {
            return Optional.empty();
        }
        String takes = types.isEmpty()
                ? "no argument"
                : LambdaParameters.count(types.size(), "argument") + " (" + written(types.stream()) + ")";
        String has = arguments.isEmpty() ? "none" : String.valueOf(arguments.size());
        return Optional.of(Suggestion.fact(
                code.start(call),
                "`" + name + "` takes " + takes + "; this call has " + has + ".",
                arguments.size() > types.size() ? "Take out what it doesn't take." : "Give it what it takes."));
    }

    /** Where there are several such methods, none of them takes this. */
    private Optional<Suggestion> kinds() {
        List<String> taken = targets.stream()
                .filter(target -> target.types().size() == arguments.size() && !arguments.isEmpty())
                .map(target -> written(target.types().stream()))
                .distinct()
                .toList();
        var given =
                arguments.stream().map(argument -> code.type(path, argument)).toList();
        if (taken.isEmpty()
                || taken.size() > MOST_KINDS
                || given.stream().anyMatch(Optional::isEmpty)
                || targets.stream().anyMatch(target -> takes(target.types(), given))) {
            return Optional.empty(); // where one of them takes it, the fault is elsewhere
        }
        boolean assertion =
                name.startsWith("assert") && code.code(arguments.get(0)).startsWith("assertThat(");
        if (assertion) {
            return Optional.of(Suggestion.fact(
                    code.start(call),
                    "`assertThat(...)` fails by itself where it does not hold: it returns no boolean.",
                    "Remove `" + name + "(` and its closing parenthesis."));
        }
        return Optional.of(Suggestion.fact(
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
        return types.map(TypeNames::name).collect(Collectors.joining(", "));
    }
}
