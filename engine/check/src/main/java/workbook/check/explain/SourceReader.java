package workbook.check.explain;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.SourceText;
import workbook.check.compile.TreeText;
import workbook.check.explain.SourceFacts.Assignment;
import workbook.check.explain.SourceFacts.Deadline;

/** Reads the facts of a file from the tree of the compiler's parser. */
final class SourceReader extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final SourceFacts facts;
    private final TreeText tree;
    private final ListenerReader listeners;
    private final CallReader calls;

    private SourceReader(SourceFacts facts, TreeText tree) {
        this.facts = facts;
        this.tree = tree;
        listeners = new ListenerReader(facts, tree);
        calls = new CallReader(facts, tree, listeners);
    }

    /**
     * Reads a file, and the constants of others that it names.
     *
     * @throws IOException if a file cannot be read
     */
    static SourceFacts read(SourceText source, List<SourceText> others) throws IOException {
        var facts = new SourceFacts(source.text());
        for (SourceText other : others) {
            for (TreeText tree : TreeText.of(other)) {
                new DeclaredNames(facts).scan(tree.unit(), null);
            }
        }
        facts.made.clear();
        facts.outside.clear();
        facts.names.clear();
        facts.ambiguous.clear();
        facts.kept.clear();
        facts.hiddenFields.clear();
        facts.declared.clear();
        for (TreeText tree : TreeText.of(source)) {
            new DeclaredNames(facts).scan(tree.unit(), null);
            var reader = new SourceReader(facts, tree);
            reader.scan(tree.unit(), null);
            facts.clear(); // only now is it known which methods listeners call
            reader.scan(tree.unit(), null);
        }
        ForwardedCalls.addTo(facts);
        return facts;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
        facts.annotations.add(annotation.getAnnotationType().toString().replaceFirst(".*\\.", ""));
        return super.visitAnnotation(annotation, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
        boolean asks = made.getIdentifier().toString().endsWith("AckWithTimeout");
        if (asks && !made.getArguments().isEmpty()) {
            String written = made.getArguments().get(0).toString();
            String millis = facts.made.getOrDefault(written, written).replaceAll("[_lL]", "");
            if (millis.matches("\\d+")) {
                facts.deadlines.add(new Deadline(millis, tree.line(made)));
            }
        }
        return super.visitNewClass(made, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        listeners.declares(variable);
        return super.visitVariable(variable, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        listeners.declares(method, getCurrentPath());
        boolean plain = getCurrentPath().getParentPath().getParentPath().getLeaf() == tree.unit()
                && method.getParameters().isEmpty()
                && method.getModifiers().getAnnotations().isEmpty()
                && method.getModifiers().getFlags().stream()
                        .noneMatch(flag -> flag == Modifier.PRIVATE || flag == Modifier.STATIC);
        if (plain
                && method.getReturnType() != null
                && method.getReturnType().toString().equals("void")) {
            facts.plainMethods.add(method.getName().toString());
        }
        return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void nothing) {
        assigned(assignment, assignment.getVariable());
        return super.visitAssignment(assignment, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree assignment, @Nullable Void nothing) {
        assigned(assignment, assignment.getVariable());
        return super.visitCompoundAssignment(assignment, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void nothing) {
        if (unary.getKind().name().endsWith("CREMENT")) {
            assigned(unary, unary.getExpression());
        }
        return super.visitUnary(unary, null);
    }

    private void assigned(Tree place, ExpressionTree variable) {
        String name = variable.toString().replaceFirst("^this\\.", "").replaceFirst("\\[.*", "");
        facts.assignments.add(new Assignment(name, tree.line(place), listeners.inside(getCurrentPath())));
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree block, @Nullable Void nothing) {
        ExpressionTree lock = block.getExpression() instanceof ParenthesizedTree brackets
                ? brackets.getExpression()
                : block.getExpression();
        if (lock instanceof NewClassTree || isMadeHere(lock)) {
            facts.locksOfItsOwn.add(tree.line(block));
        }
        return super.visitSynchronized(block, null);
    }

    @Override
    public @Nullable Void visitCatch(CatchTree clause, @Nullable Void nothing) {
        facts.caught.add(clause.getParameter().getType().toString());
        return super.visitCatch(clause, null);
    }

    /** A variable that is made anew each time this place is reached. */
    private boolean isMadeHere(ExpressionTree variable) {
        return DeclaredNames.locals(variable.toString(), getCurrentPath())
                .anyMatch(local -> local.getInitializer() instanceof NewClassTree);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree invocation, @Nullable Void nothing) {
        Call call = calls.read(invocation, getCurrentPath());
        facts.calls.addAll(calls.answers(call, invocation, getCurrentPath()));
        listeners.read(call, invocation, getCurrentPath());
        return super.visitMethodInvocation(invocation, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
        facts.calls.add(calls.read(reference, getCurrentPath()));
        return super.visitMemberReference(reference, null);
    }
}
