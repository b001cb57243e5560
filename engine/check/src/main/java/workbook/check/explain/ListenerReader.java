package workbook.check.explain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.TreeText;
import workbook.check.explain.Listener.Kind;

/** Reads the listeners of a file, and which of them a place is in. */
final class ListenerReader {

    private final SourceFacts facts;
    private final TreeText tree;

    /** By their code. */
    private final Map<Tree, Listener> lambdas = new HashMap<>();

    /** By class and name: classes may have methods of one name. */
    private final Map<String, Listener> methods = new HashMap<>();

    private final Set<String> declared = new HashSet<>();
    private final Map<String, String> types = new HashMap<>();

    ListenerReader(SourceFacts facts, TreeText tree) {
        this.facts = facts;
        this.tree = tree;
    }

    void declares(VariableTree variable) {
        types.put(variable.getName().toString(), DeclaredNames.type(variable));
    }

    void declares(MethodTree method, TreePath place) {
        declared.add(qualified(typeAround(place), method.getName()));
    }

    /** True for the code of a listener that was read. */
    boolean isListener(Tree code) {
        return lambdas.containsKey(code);
    }

    /** Reads the listener that this call adds, if it does, or that a method is called by. */
    void read(Call found, MethodInvocationTree call, TreePath place) {
        Listener inside = found.inside();
        if (inside != null && found.receiver().isEmpty()) {
            methods.putIfAbsent(own(found.name(), place), inside);
        }
        Kind kind = switch (found.name()) {
            case "addConnectListener" -> Kind.CONNECT;
            case "addDisconnectListener" -> Kind.DISCONNECT;
            case "addEventListener", "addMultiTypeEventListener", "on", "once" -> Kind.EVENT;
            default -> null;
        };
        if (kind == null || call.getArguments().isEmpty()) {
            return;
        }
        String event = kind == Kind.EVENT && found.event() != null ? found.event() : "";
        Tree last = call.getArguments().get(call.getArguments().size() - 1);
        List<String> parameters = List.of();
        boolean empty = false;
        if (last instanceof LambdaExpressionTree lambda) {
            parameters = DeclaredNames.names(lambda.getParameters());
            empty = lambda.getBody().toString().replaceAll("\\s", "").equals("{}");
        }
        if (last instanceof MemberReferenceTree reference) {
            parameters = facts.declared.getOrDefault(reference.getName().toString(), List.of());
        }
        if (last instanceof NewClassTree anonymous && anonymous.getClassBody() != null) {
            parameters = anonymous.getClassBody().getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .filter(member -> !((MethodTree) member).getName().contentEquals("<init>"))
                    .findFirst()
                    .map(member -> DeclaredNames.names(((MethodTree) member).getParameters()))
                    .orElse(List.of());
        }
        var listener = new Listener(kind, event, found.receiver(), parameters, tree.line(call), empty, inside);
        facts.listeners.add(listener);
        lambdas.put(last, listener);
        if (last instanceof MemberReferenceTree reference) {
            ExpressionTree qualifier = reference.getQualifierExpression();
            String owner = qualifier instanceof NewClassTree made
                    ? made.getIdentifier().toString()
                    : qualifier.toString().replaceFirst("^this\\.", "");
            String name = reference.getName().toString();
            methods.put(
                    owner.equals("this") ? own(name, place) : qualified(types.getOrDefault(owner, owner), name),
                    listener);
        }
    }

    /** The listener around this place, or the one that calls the method around it. */
    @Nullable
    Listener inside(TreePath place) {
        return DeclaredNames.outwards(place.getParentPath())
                .map(this::listenerAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Listener listenerAt(TreePath place) {
        return place.getLeaf() instanceof MethodTree method && !lambdas.containsKey(method)
                ? methods.get(qualified(typeAround(place), method.getName()))
                : lambdas.get(place.getLeaf());
    }

    /** A method that is called without a receiver: of the class around this place, or of one around that. */
    private String own(String method, TreePath place) {
        return DeclaredNames.outwards(place)
                .filter(path -> path.getLeaf() instanceof ClassTree)
                .map(path ->
                        qualified(((ClassTree) path.getLeaf()).getSimpleName().toString(), method))
                .filter(declared::contains)
                .findFirst()
                .orElseGet(() -> qualified(typeAround(place), method));
    }

    private static String typeAround(TreePath place) {
        return DeclaredNames.outwards(place)
                .filter(path -> path.getLeaf() instanceof ClassTree)
                .findFirst()
                .map(path -> ((ClassTree) path.getLeaf()).getSimpleName().toString())
                .orElse("");
    }

    private static String qualified(String type, CharSequence method) {
        return type + "." + method;
    }
}
