package workbook.check.compile.help;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The parameters of a lambda that is an argument of a call. */
final class LambdaParameters {

    private final Analysis code;
    private final List<? extends ExpressionTree> arguments;
    private final List<Suggestion> found;

    /** @param found takes the suggestions */
    LambdaParameters(Analysis code, List<? extends ExpressionTree> arguments, List<Suggestion> found) {
        this.code = code;
        this.arguments = arguments;
        this.found = found;
    }

    /** A lambda with too few parameters, or too many. */
    void suggest(List<MeantMethods.Meant> targets) {
        for (MeantMethods.Meant target : targets) {
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
        String right = TypeNames.name(method.getParameters().get(0).asType());
        boolean other =
                code.code(own).contains(" ") && !written.replace("...", "[]").equals(right);
        if (right.equals("Object[]") && other) {
            found.add(Suggestion.fact(
                    code.start(lambda),
                    Names.a("`" + TypeNames.bare(type) + "`").replaceFirst("^a", "A")
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
                method.getParameters().stream().map(LambdaParameters::nameOf).toList();
        var choices = new ArrayList<List<String>>();
        choices.add(merged(here, names));
        choices.add(merged(List.of(), names));
        int end = code.text.lastIndexOf("->", code.start(lambda.getBody()));
        int start = here.isEmpty() ? code.text.lastIndexOf('(', end) : code.start(lambda);
        String is = "This lambda has " + count(here.size(), "parameter") + "; "
                + Names.a("`" + TypeNames.bare(type) + "`")
                + " gets " + names.size() + ": "
                + method.getParameters().stream()
                        .map(LambdaParameters::described)
                        .collect(Collectors.joining(", ")) + ".";
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
        return switch (TypeNames.bare(parameter.asType())) {
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
                : "`" + TypeNames.name(parameter.asType()) + "`";
    }

    /** Such as {@code 2 parameters}. */
    static String count(int number, String what) {
        return number == 0 ? "no " + what : number + " " + what + (number == 1 ? "" : "s");
    }
}
