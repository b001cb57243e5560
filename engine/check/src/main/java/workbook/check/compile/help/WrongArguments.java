package workbook.check.compile.help;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A call whose arguments fit no method of that name. */
final class WrongArguments implements HelpRule {

    private static final Pattern NOT_FUNCTIONAL = Pattern.compile("([\\w.]+) is not a functional interface");

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
                return new WrongCall(code, path, call, call.getArguments()).suggestions();
            }
            if (path.getLeaf() instanceof NewClassTree made) {
                return new WrongCall(code, path, made, made.getArguments()).suggestions();
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
}
