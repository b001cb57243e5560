package workbook.check.compile.help;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/** A value of one type where another is needed. */
final class WrongType implements HelpRule {

    private static final Pattern CONVERTED = Pattern.compile("(?m)(\\S.*) cannot be converted to (.+)$");
    private static final Pattern LOSSY = Pattern.compile("lossy conversion from (\\w+) to (\\w+)");

    @Override
    public List<Suggestion> suggest(Analysis code) {
        Optional<TreePath> place = code.place();
        if (place.isEmpty()) {
            return List.of();
        }
        Tree leaf = place.get().getLeaf();
        var found = new ArrayList<Suggestion>();
        switch (code.code()) {
            case "prob.found.req" -> converted(code, leaf, found);
            case "operator.cant.be.applied.1", "incomparable.types" -> operator(code, place.get(), leaf, found);
            case "cant.deref" -> primitive(code, place.get(), leaf, found);
            case "array.req.but.found" -> text(code, leaf, found);
            default -> {}
        }
        return found;
    }

    private static void converted(Analysis code, Tree leaf, List<Suggestion> found) {
        String message = code.message();
        Matcher converted = CONVERTED.matcher(message);
        Matcher lossy = LOSSY.matcher(message);
        if (lossy.find()) {
            found.addAll(Conversions.of(code, leaf, lossy.group(1), lossy.group(2)));
            return;
        }
        if (!converted.find()) {
            return;
        }
        String from = converted.group(1).replaceAll("^.*: ", "").strip();
        String to = converted.group(2).strip();
        if (to.equals("boolean") && leaf instanceof AssignmentTree assignment) {
            int at = code.text.indexOf('=', code.end(assignment.getVariable()));
            boolean text = from.equals("String");
            String variable = code.code(assignment.getVariable());
            String value = code.code(assignment.getExpression());
            String means = "`=` gives `" + variable + "` a value; a condition compares.";
            found.add(
                    text
                            ? Suggestion.replace(
                                    code.start(leaf),
                                    code.end(leaf),
                                    variable + ".equals(" + value + ")",
                                    means + " Texts are compared with `equals`.",
                                    "Write `" + Names.shortened(variable + ".equals(" + value + ")") + "`.")
                            : Suggestion.replace(at, at + 1, "==", means, "Write `==`."));
            return;
        }
        boolean holder = from.equals("Object") || from.equals("AtomicInteger");
        boolean read = from.equals("String") && !(leaf instanceof BinaryTree); // such as a port among the arguments
        if (!holder && !read) {
            declaredType(code, from, to, found); // is more likely wrong than its value
        }
        found.addAll(Conversions.of(code, leaf, from, to));
    }

    /** The variable's type is another than its value's: {@code int line = number + ". " + text}. */
    private static void declaredType(Analysis code, String from, String to, List<Suggestion> found) {
        for (VariableTree variable : code.all(VariableTree.class)) {
            Tree value = variable.getInitializer();
            Tree type = variable.getType();
            boolean here = value != null
                    && type != null
                    && code.start(type) >= 0
                    && code.start(value) <= code.first().getPosition()
                    && code.first().getPosition() <= code.end(value)
                    && code.code(type).equals(to);
            if (here && from.matches("[\\w<>, ?\\[\\]]+") && !from.equals("Object")) {
                found.add(Suggestion.replace(
                        code.start(type),
                        code.end(type),
                        from,
                        "`" + variable.getName() + "` is declared as " + Names.a("`" + to + "`") + ", and its value is "
                                + Names.a("`" + from + "`") + ".",
                        "Declare it as `" + from + " " + variable.getName() + "`."));
            }
        }
    }

    private static void operator(Analysis code, TreePath place, Tree leaf, List<Suggestion> found) {
        if (!(leaf instanceof BinaryTree binary)) {
            return;
        }
        Optional<TypeMirror> left = code.type(place, binary.getLeftOperand());
        Optional<TypeMirror> right = code.type(place, binary.getRightOperand());
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        String leftType = TypeNames.name(left.get());
        String rightType = TypeNames.name(right.get());
        found.addAll(Conversions.of(code, binary.getLeftOperand(), leftType, rightType));
        found.addAll(Conversions.of(code, binary.getRightOperand(), rightType, leftType));
        found.removeIf(one -> one.step().contains("String.valueOf"));
    }

    /** {@code number.toString()} of an int. */
    private static void primitive(Analysis code, TreePath place, Tree leaf, List<Suggestion> found) {
        if (!(leaf instanceof MemberSelectTree select)
                || !(place.getParentPath().getLeaf() instanceof MethodInvocationTree call)) {
            return;
        }
        String value = code.code(select.getExpression());
        String type =
                code.type(place, select.getExpression()).map(TypeNames::name).orElse("");
        String is = "`" + Names.shortened(value) + "` is " + Names.a("`" + type + "`")
                + ", which is a plain value: it has no methods.";
        String method = select.getIdentifier().toString();
        if (method.equals("toString")) {
            String right = "String.valueOf(" + value + ")";
            found.add(Suggestion.replace(
                    code.start(call), code.end(call), right, is, "Write `" + Names.shortened(right) + "`."));
        } else if (method.equals("equals") && call.getArguments().size() == 1) {
            String right = value + " == " + code.code(call.getArguments().get(0));
            found.add(Suggestion.replace(
                    code.start(call),
                    code.end(call),
                    "(" + right + ")",
                    is + " Plain values are compared with `==`.",
                    "Write `" + Names.shortened(right) + "`."));
        } else if (!type.isEmpty()) {
            found.add(Suggestion.fact(code.start(select), is, "Call `" + method + "` of an object that has it."));
        }
    }

    private static void text(Analysis code, Tree leaf, List<Suggestion> found) {
        if (leaf instanceof com.sun.source.tree.ArrayAccessTree access) {
            String value = code.code(access.getExpression());
            String index = code.code(access.getIndex());
            for (String method : List.of("charAt", "get")) {
                String right = value + "." + method + "(" + index + ")";
                found.add(Suggestion.replace(
                        code.start(access),
                        code.end(access),
                        right,
                        "`" + value + "` is no array: `[" + index + "]` is for arrays only.",
                        "Write `" + right + "`."));
            }
        }
    }
}
