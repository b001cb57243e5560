package workbook.check.explain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Reads what variables and methods a file has, and what variables are made from: a constant may be below its use. */
final class DeclaredNames extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /** What can keep something from one event to the next. */
    private static final Pattern KEEPS =
            Pattern.compile(".*(Map|Set|List|Queue|Deque)|Atomic\\w+|[Ii]nt(eger)?|[Ll]ong|[Bb]oolean|String");

    private final SourceFacts facts;

    DeclaredNames(SourceFacts facts) {
        this.facts = facts;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        ExpressionTree from = variable.getInitializer();
        String name = variable.getName().toString();
        if (from instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            facts.constants.put(name, text);
        } else if (from != null) {
            facts.made.put(name, from.toString());
        } else if (getCurrentPath().getParentPath().getLeaf() instanceof EnhancedForLoopTree loop) {
            facts.made.put(name, "each of " + loop.getExpression());
        }
        Tree owner = getCurrentPath().getParentPath().getLeaf();
        boolean inner = owner instanceof ClassTree type
                && type.getKind() == Tree.Kind.CLASS
                && getCurrentPath().getParentPath().getParentPath().getLeaf() instanceof ClassTree;
        Set<Modifier> flags = variable.getModifiers().getFlags();
        if (inner && (!flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.STATIC))) {
            facts.hiddenFields.add(name);
        }
        boolean inLambda = outwards(getCurrentPath()).anyMatch(path -> path.getLeaf() instanceof LambdaExpressionTree);
        if (!facts.names.add(name)) {
            facts.ambiguous.add(name);
        }
        if (!inLambda) {
            facts.outside.add(name);
        }
        boolean ofAMessage = inner && flags.contains(Modifier.PUBLIC);
        boolean field = owner instanceof ClassTree && !ofAMessage;
        if (!inLambda && (field || isInSetup()) && KEEPS.matcher(type(variable)).matches()) {
            facts.kept.add(name);
        }
        return super.visitVariable(variable, null);
    }

    /** In the method that is called once, and adds the listeners. */
    private boolean isInSetup() {
        return outwards(getCurrentPath())
                .map(TreePath::getLeaf)
                .filter(MethodTree.class::isInstance)
                .map(method -> ((MethodTree) method).getName().toString())
                .anyMatch(Set.of("configure", "talk", "<init>")::contains);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        if (literal.getValue() instanceof String text) {
            facts.literals.add(text);
        }
        return super.visitLiteral(literal, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        facts.declared.put(method.getName().toString(), names(method.getParameters()));
        return super.visitMethod(method, null);
    }

    static List<String> names(List<? extends VariableTree> variables) {
        return variables.stream().map(one -> one.getName().toString()).toList();
    }

    /** Without its type arguments; empty where it isn't written. */
    static String type(VariableTree variable) {
        Tree type = variable.getInitializer() instanceof NewClassTree made ? made.getIdentifier() : variable.getType();
        return type == null ? "" : type.toString().replaceAll("(?s)<.*", "");
    }

    /** Variables of that name in the blocks around that place, up to the method or lambda that it is in. */
    static Stream<VariableTree> locals(String name, TreePath place) {
        return outwards(place.getParentPath())
                .map(TreePath::getLeaf)
                .takeWhile(tree -> !(tree instanceof MethodTree || tree instanceof LambdaExpressionTree))
                .filter(BlockTree.class::isInstance)
                .flatMap(block -> ((BlockTree) block).getStatements().stream())
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(variable -> variable.getName().contentEquals(name));
    }

    /** True if that name is in that code. */
    static boolean mentions(String code, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(code)
                .find();
    }

    /** That place, and all that it is in. */
    static Stream<TreePath> outwards(TreePath place) {
        return Stream.iterate(place, path -> path != null, TreePath::getParentPath);
    }
}
