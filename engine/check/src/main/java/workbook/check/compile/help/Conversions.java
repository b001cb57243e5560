package workbook.check.compile.help;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a value of one type becomes one of another. */
final class Conversions {

    /** A text of one character. */
    private static final Pattern LETTER = Pattern.compile("\"(\\\\.|[^\"\\\\'])\"");

    private Conversions() {}

    /** What to write for an expression, where its type is not the one that is needed. */
    static List<Suggestion> of(Analysis code, Tree expression, String from, String to) {
        String text = code.code(expression);
        var found = new ArrayList<Suggestion>();
        if (text.isEmpty()) {
            return found;
        }
        boolean whole = expression instanceof BinaryTree
                || expression instanceof ConditionalExpressionTree
                || expression instanceof LambdaExpressionTree;
        String part = whole ? "(" + text + ")" : text;
        String is = "`" + Names.shortened(text) + "` is " + Names.a("`" + from + "`") + ", and "
                + Names.a("`" + to + "`") + " is needed here. ";
        if (from.equals("void")) {
            return List.of(Suggestion.fact(
                    code.start(expression),
                    "`" + Names.shortened(text) + "` returns nothing, and a value is needed here.",
                    "Use a call that returns " + Names.a("`" + to + "`")
                            + ", or make this call a statement of its own."));
        }
        if (from.equals("SocketIOClient") && to.equals("UUID")) {
            return id(code, expression, text, is);
        }
        if (from.equals("BroadcastOperations") && to.equals("SocketIOClient")) {
            return List.of(instead(
                    code,
                    expression,
                    "a group of clients (`BroadcastOperations`), and one client (`SocketIOClient`)",
                    "A group has its own `sendEvent`: call it on the group. A variable for it is declared as"
                            + " `BroadcastOperations`."));
        }
        if (from.equals("SocketIOClient") && to.equals("BroadcastOperations")) {
            return List.of(instead(
                    code,
                    expression,
                    "one client (`SocketIOClient`), and a group of clients (`BroadcastOperations`)",
                    "Everyone in a namespace is its `getBroadcastOperations()`. A variable for one client is"
                            + " declared as `SocketIOClient`."));
        }
        if (from.equals("UUID") && to.equals("SocketIOClient") && text.endsWith(".getSessionId()")) {
            String client = text.substring(0, text.lastIndexOf("."));
            add(found, code, expression, client, is + "`" + client + "` is the client itself.");
            return found;
        }
        if (from.equals("Object[]") && !to.equals("Object[]")) {
            add(
                    found,
                    code,
                    expression,
                    to.equals("Object") ? text + "[0]" : "(" + to + ") " + text + "[0]",
                    is + "It holds all the values that came; the first is `" + text + "[0]`.");
        } else if (LETTER.matcher(text).matches() && (to.equals("char") || to.equals("byte"))) {
            add(
                    found,
                    code,
                    expression,
                    "'" + text.substring(1, text.length() - 1) + "'",
                    is + "One character stands between single quotes.");
        } else if (to.equals("String")) {
            if (text.equals("true") || text.equals("false")) {
                found.add(Suggestion.fact(
                        code.start(expression), is.strip(), "Write the text that belongs there, in quotes."));
            } else if (isPlain(from)) {
                add(
                        found,
                        code,
                        expression,
                        "String.valueOf(" + text + ")",
                        is + "Java doesn't turn it into text here.");
            } else if (from.equals("Object")) {
                String maybe = is + "It may hold a String, but the compiler doesn't know that: you have to cast it.";
                add(found, code, expression, "(String) " + part, maybe);
            }
        } else if (isDefault(code, expression) && text.startsWith("\"") && (isNumber(to) || to.equals("Integer"))) {
            found.add(Suggestion.fact(
                    code.start(expression),
                    "`" + Names.shortened(text) + "` is text, and a number (`" + to
                            + "`) is needed here: the default of" + " `getOrDefault` has the type of the map's values.",
                    "Ask with `if` and `containsKey` first, and use the number in one case, the text in the other."));
        } else if (text.startsWith("\"") && !text.matches("\"-?\\d+\"")) {
            if (isNumber(to) || List.of("Integer", "Long", "Double").contains(to)) {
                found.add(Suggestion.fact(
                        code.start(expression),
                        "`" + Names.shortened(text) + "` is text, and a number (`" + to + "`) is needed here.",
                        "Give a number; where it is to be text, decide with `if` before you call."));
            }
            return found; // no number can be read from it
        } else if (from.equals("String") && (to.equals("int") || to.equals("Integer"))) {
            add(
                    found,
                    code,
                    expression,
                    "Integer.parseInt(" + text + ")",
                    is + "Java doesn't read numbers from texts by itself.");
        } else if (from.equals("String") && to.equals("UUID")) {
            add(found, code, expression, "java.util.UUID.fromString(" + text + ")", is);
        } else if (text.matches("[\\d_]*[.]\\d+[dDfF]?") && isNumber(to) && !to.equals("float")) {
            found.add(Suggestion.fact(
                    code.start(expression),
                    "`" + text + "` is a `" + from + "`, and a whole number (`" + to + "`) is needed here.",
                    "Write a whole number, in the unit that is meant here."));
        } else if (from.equals("Object") && to.equals("boolean")) {
            found.add(Suggestion.fact(
                    code.start(expression),
                    is + "An object is neither true nor false.",
                    "Compare it with what you expect, such as `== null` where there may be nothing; cast it only if"
                            + " a `Boolean` is in it."));
        } else if (from.equals("Object") || (isNumber(from) && isNumber(to))) {
            add(found, code, expression, "(" + to + ") " + part, is + "You have to cast it.");
        } else if (from.equals("AtomicInteger") && isNumber(to)) {
            add(found, code, expression, text + ".get()", is + "Its number is `" + text + ".get()`.");
        } else if (from.startsWith("Optional<")) {
            add(found, code, expression, text + ".orElseThrow()", is + "What is in an Optional is taken out first.");
        }
        return found;
    }

    private static Suggestion instead(Analysis code, Tree expression, String kinds, String step) {
        String words = "`" + Names.shortened(code.code(expression)) + "` is " + kinds + " is needed here.";
        return Suggestion.fact(code.start(expression), words, step);
    }

    /** {@code chat.getClient(client)} looks for what is there already. */
    private static List<Suggestion> id(Analysis code, Tree expression, String text, String is) {
        var found = new ArrayList<Suggestion>();
        code.pathOf(expression)
                .map(path -> path.getParentPath().getLeaf())
                .filter(call -> call instanceof MethodInvocationTree made
                        && made.getMethodSelect() instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("getClient"))
                .ifPresent(call -> add(
                        found,
                        code,
                        call,
                        text,
                        "`getClient` finds a client by its id (`UUID`), and `" + text + "` is the client already."));
        add(found, code, expression, text + ".getSessionId()", is + "A client's id is `getSessionId()`.");
        return found;
    }

    private static boolean isDefault(Analysis code, Tree expression) {
        return code.pathOf(expression)
                .map(path -> path.getParentPath().getLeaf())
                .filter(call -> call instanceof MethodInvocationTree made
                        && made.getMethodSelect() instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("getOrDefault")
                        && made.getArguments().indexOf(expression) == 1)
                .isPresent();
    }

    private static boolean isPlain(String type) {
        return isNumber(type)
                || List.of("boolean", "char", "Integer", "Long", "Double", "Boolean", "UUID")
                        .contains(type);
    }

    private static boolean isNumber(String type) {
        return List.of("int", "long", "double", "float", "short", "byte").contains(type);
    }

    private static void add(List<Suggestion> found, Analysis code, Tree expression, String right, String means) {
        found.add(Suggestion.replace(
                code.start(expression),
                code.end(expression),
                right,
                means.strip(),
                "Write `" + Names.shortened(right.replace("java.util.", "")) + "`."));
    }
}
