package workbook.check.explain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.SourceText;
import workbook.check.explain.Call.Condition;
import workbook.check.explain.Listener.Kind;
import workbook.check.explain.SourceFacts.Assignment;
import workbook.check.explain.SourceFacts.Deadline;

/** Reads the facts of a file from the tree of the compiler's parser. */
final class SourceReader {

    /** Calls that have something done at another moment: by another thread, or when a message comes. */
    private static final Set<String> LATER = Set.of(
            "subscribe",
            "execute",
            "submit",
            "schedule",
            "scheduleAtFixedRate",
            "scheduleWithFixedDelay",
            "runAsync",
            "supplyAsync",
            "delayedExecutor",
            "startVirtualThread",
            "ofVirtual");

    private SourceReader() {}

    /**
     * Reads a file, and the constants of others that it names.
     *
     * @throws IOException if a file cannot be read
     */
    static SourceFacts read(SourceText source, List<SourceText> others) throws IOException {
        JavacTask task = source.parser();
        var facts = new SourceFacts(source.text());
        for (SourceText other : others) {
            for (CompilationUnitTree unit : other.parser().parse()) {
                new DeclaredNames(facts).scan(unit, null);
            }
        }
        facts.made.clear();
        facts.outside.clear();
        facts.names.clear();
        facts.ambiguous.clear();
        facts.kept.clear();
        facts.hiddenFields.clear();
        facts.declared.clear();
        for (CompilationUnitTree unit : task.parse()) {
            new DeclaredNames(facts).scan(unit, null);
            var reader = new Reader(facts, unit, Trees.instance(task).getSourcePositions());
            reader.scan(unit, null);
            facts.clear(); // only now is it known which methods listeners call
            reader.scan(unit, null);
        }
        ForwardedCalls.addTo(facts);
        return facts;
    }

    /** Reads a unit from top to bottom. */
    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final SourceFacts facts;

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Map<Tree, Listener> lambdas = new HashMap<>();

        /** By class and name: classes may have methods of one name. */
        private final Map<String, Listener> methods = new HashMap<>();

        private final Set<String> declared = new HashSet<>();
        private final Map<String, String> types = new HashMap<>();

        Reader(SourceFacts facts, CompilationUnitTree unit, SourcePositions positions) {
            this.facts = facts;
            this.unit = unit;
            this.positions = positions;
        }

        private int line(Tree tree) {
            return (int) unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        @Override
        public @Nullable Void visitAnnotation(com.sun.source.tree.AnnotationTree annotation, @Nullable Void nothing) {
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
                    facts.deadlines.add(new Deadline(millis, line(made)));
                }
            }
            return super.visitNewClass(made, null);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            types.put(variable.getName().toString(), DeclaredNames.type(variable));
            return super.visitVariable(variable, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            declared.add(qualified(typeAround(getCurrentPath()), method.getName()));
            boolean plain = getCurrentPath().getParentPath().getParentPath().getLeaf() == unit
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
            facts.assignments.add(new Assignment(name, line(place), inside()));
        }

        @Override
        public @Nullable Void visitSynchronized(SynchronizedTree block, @Nullable Void nothing) {
            ExpressionTree lock = block.getExpression() instanceof ParenthesizedTree brackets
                    ? brackets.getExpression()
                    : block.getExpression();
            if (lock instanceof NewClassTree || isMadeHere(lock.toString())) {
                facts.locksOfItsOwn.add(line(block));
            }
            return super.visitSynchronized(block, null);
        }

        /** A variable that is made anew each time this place is reached. */
        private boolean isMadeHere(String variable) {
            return around().takeWhile(tree -> !(tree instanceof MethodTree || tree instanceof LambdaExpressionTree))
                    .filter(BlockTree.class::isInstance)
                    .flatMap(block -> ((BlockTree) block).getStatements().stream())
                    .anyMatch(statement -> statement instanceof VariableTree declared
                            && declared.getName().contentEquals(variable)
                            && declared.getInitializer() instanceof NewClassTree);
        }

        @Override
        public @Nullable Void visitCatch(com.sun.source.tree.CatchTree clause, @Nullable Void nothing) {
            facts.caught.add(clause.getParameter().getType().toString());
            return super.visitCatch(clause, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            ExpressionTree select = call.getMethodSelect();
            String receiver = select instanceof MemberSelectTree member
                    ? member.getExpression().toString()
                    : "";
            String method = select instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : select.toString();
            List<String> arguments =
                    call.getArguments().stream().map(Tree::toString).toList();
            var texts = new ArrayList<@Nullable String>();
            call.getArguments().forEach(argument -> texts.add(text(argument)));
            Listener inside = inside();
            var found = new Call(
                    method,
                    receiver,
                    facts.made.getOrDefault(receiver, receiver),
                    arguments,
                    texts,
                    literals(call.getArguments()),
                    line(select instanceof MemberSelectTree member ? nameOf(member) : call),
                    method(),
                    inside,
                    conditions(),
                    inLoop(),
                    later(),
                    false);
            if (method.equals("sendAckData") && call.getArguments().size() == 1) {
                ExpressionTree answer = call.getArguments().get(0);
                facts.calls.addAll(sides(found, answer instanceof IdentifierTree ? initializer(answer) : answer));
            } else {
                facts.calls.add(found);
            }
            if (inside != null && receiver.isEmpty()) {
                methods.putIfAbsent(own(method), inside);
            }
            listener(call, method, receiver, texts, inside);
            return super.visitMethodInvocation(call, null);
        }

        /** A {@code ?:} gives one of two answers: a call for each, under its condition. */
        private List<Call> sides(Call call, @Nullable ExpressionTree answer) {
            ExpressionTree bare = answer instanceof ParenthesizedTree brackets ? brackets.getExpression() : answer;
            if (!(bare instanceof ConditionalExpressionTree choice)) {
                return List.of(call);
            }
            var all = new ArrayList<Call>();
            for (boolean holds : new boolean[] {true, false}) {
                ExpressionTree value = holds ? choice.getTrueExpression() : choice.getFalseExpression();
                var conditions = new ArrayList<Condition>();
                conditions.add(condition(choice.getCondition(), holds));
                conditions.addAll(call.conditions());
                all.addAll(sides(
                        new Call(
                                call.name(),
                                call.receiver(),
                                call.target(),
                                List.of(value.toString()),
                                Collections.singletonList(text(value)),
                                literals(List.of(value)),
                                call.line(),
                                call.method(),
                                call.inside(),
                                conditions,
                                call.inLoop(),
                                call.later(),
                                true),
                        value));
            }
            return all;
        }

        /** What a variable of that name was made from in the same block; null if it's anything else. */
        private @Nullable ExpressionTree initializer(ExpressionTree variable) {
            return around().takeWhile(tree -> !(tree instanceof MethodTree || tree instanceof LambdaExpressionTree))
                    .filter(BlockTree.class::isInstance)
                    .flatMap(block -> ((BlockTree) block).getStatements().stream())
                    .filter(statement -> statement instanceof VariableTree declared
                            && declared.getName().contentEquals(variable.toString()))
                    .map(statement -> ((VariableTree) statement).getInitializer())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** A chain over several lines: the line of the part before the name is another one. */
        private Tree nameOf(MemberSelectTree member) {
            return member.getExpression() instanceof MethodInvocationTree ? member : member.getExpression();
        }

        private @Nullable String text(Tree argument) {
            if (argument instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                return text;
            }
            String name = argument instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : argument instanceof IdentifierTree ? argument.toString() : "";
            boolean ofTheClient = argument.toString().matches("(Socket\\.)?EVENT_(CONNECT|DISCONNECT|CONNECT_ERROR)");
            return ofTheClient ? name.substring("EVENT_".length()).toLowerCase(Locale.ROOT) : facts.constants.get(name);
        }

        private void listener(
                MethodInvocationTree call,
                String method,
                String receiver,
                List<@Nullable String> texts,
                @Nullable Listener inside) {
            Kind kind = switch (method) {
                case "addConnectListener" -> Kind.CONNECT;
                case "addDisconnectListener" -> Kind.DISCONNECT;
                case "addEventListener", "addMultiTypeEventListener", "on", "once" -> Kind.EVENT;
                default -> null;
            };
            if (kind == null || call.getArguments().isEmpty()) {
                return;
            }
            String event = kind == Kind.EVENT && texts.get(0) != null ? texts.get(0) : "";
            Tree last = call.getArguments().get(call.getArguments().size() - 1);
            List<String> parameters = List.of();
            boolean empty = false;
            if (last instanceof LambdaExpressionTree lambda) {
                parameters = lambda.getParameters().stream()
                        .map(one -> one.getName().toString())
                        .toList();
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
                        .map(member -> ((MethodTree) member)
                                .getParameters().stream()
                                        .map(one -> one.getName().toString())
                                        .toList())
                        .orElse(List.of());
            }
            var found = new Listener(kind, event, receiver, parameters, line(call), empty, inside);
            facts.listeners.add(found);
            lambdas.put(last, found);
            if (last instanceof MemberReferenceTree reference) {
                ExpressionTree qualifier = reference.getQualifierExpression();
                String owner = qualifier instanceof NewClassTree made
                        ? made.getIdentifier().toString()
                        : qualifier.toString().replaceFirst("^this\\.", "");
                String name = reference.getName().toString();
                methods.put(
                        owner.equals("this") ? own(name) : qualified(types.getOrDefault(owner, owner), name), found);
            }
        }

        private static String qualified(String type, CharSequence method) {
            return type + "." + method;
        }

        private static String typeAround(TreePath place) {
            return DeclaredNames.outwards(place)
                    .filter(path -> path.getLeaf() instanceof ClassTree)
                    .findFirst()
                    .map(path -> ((ClassTree) path.getLeaf()).getSimpleName().toString())
                    .orElse("");
        }

        /** A method that is called without a receiver: of the class around this place, or of one around that. */
        private String own(String method) {
            return DeclaredNames.outwards(getCurrentPath())
                    .filter(path -> path.getLeaf() instanceof ClassTree)
                    .map(path -> qualified(
                            ((ClassTree) path.getLeaf()).getSimpleName().toString(), method))
                    .filter(declared::contains)
                    .findFirst()
                    .orElseGet(() -> qualified(typeAround(getCurrentPath()), method));
        }

        private Stream<Tree> around() {
            return DeclaredNames.outwards(getCurrentPath().getParentPath()).map(TreePath::getLeaf);
        }

        /** The listener around this place, or the one that calls the method around it. */
        private @Nullable Listener inside() {
            return DeclaredNames.outwards(getCurrentPath().getParentPath())
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

        private static List<String> literals(List<? extends Tree> arguments) {
            var literals = new ArrayList<String>();
            var reader = new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                    if (literal.getValue() instanceof String text) {
                        literals.add(text);
                    }
                    return null;
                }
            };
            arguments.forEach(argument -> reader.scan(argument, null));
            return List.copyOf(literals);
        }

        /** The method of the file's class around this place: not one of a class within it. */
        private String method() {
            return DeclaredNames.outwards(getCurrentPath())
                    .filter(path -> path.getLeaf() instanceof MethodTree)
                    .filter(path -> path.getParentPath().getParentPath().getLeaf() == unit)
                    .map(path -> ((MethodTree) path.getLeaf()).getName().toString())
                    .findFirst()
                    .orElse("");
        }

        /** Up to the listener or the method around this place. */
        private List<Condition> conditions() {
            var conditions = new ArrayList<Condition>();
            Tree below = getCurrentPath().getLeaf();
            for (Tree tree : (Iterable<Tree>) around()::iterator) {
                if (tree instanceof MethodTree || lambdas.containsKey(tree)) {
                    break;
                }
                if (tree instanceof IfTree choice && below != choice.getCondition()) {
                    conditions.add(condition(choice.getCondition(), below == choice.getThenStatement()));
                } else if (tree instanceof ConditionalExpressionTree choice && below != choice.getCondition()) {
                    conditions.add(condition(choice.getCondition(), below == choice.getTrueExpression()));
                } else if (tree instanceof CaseTree branch) {
                    conditions.add(new Condition(label(branch), true, line(branch)));
                } else if (tree instanceof BlockTree block) {
                    endsBefore(block, below).forEach(condition -> conditions.add(condition(condition, false)));
                }
                below = tree;
            }
            return List.copyOf(conditions);
        }

        /** Such as {@code case "/time"}; the learner finds it by its words. */
        private static String label(CaseTree branch) {
            String labels = branch.getExpressions().stream().map(Tree::toString).collect(Collectors.joining(", "));
            return labels.isEmpty() ? "default" : "case " + labels;
        }

        /** The conditions on which the block is left before that statement. */
        private static List<ExpressionTree> endsBefore(BlockTree block, Tree statement) {
            return block.getStatements().stream()
                    .takeWhile(one -> one != statement)
                    .filter(one -> one instanceof IfTree choice
                            && choice.getElseStatement() == null
                            && isLeft(choice.getThenStatement()))
                    .map(one -> ((IfTree) one).getCondition())
                    .toList();
        }

        private static boolean isLeft(Tree statement) {
            if (statement instanceof BlockTree block) {
                return !block.getStatements().isEmpty()
                        && isLeft(
                                block.getStatements().get(block.getStatements().size() - 1));
            }
            return statement instanceof ReturnTree
                    || statement instanceof ContinueTree
                    || statement instanceof BreakTree
                    || statement instanceof ThrowTree;
        }

        /** Without a negation: that {@code !x} holds means that {@code x} doesn't. */
        private Condition condition(ExpressionTree condition, boolean holds) {
            if (condition instanceof ParenthesizedTree brackets) {
                return condition(brackets.getExpression(), holds);
            }
            return condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
                    ? condition(not.getExpression(), !holds)
                    : new Condition(condition.toString(), holds, line(condition));
        }

        private boolean inLoop() {
            return around().takeWhile(tree -> !lambdas.containsKey(tree) && !(tree instanceof MethodTree))
                    .anyMatch(tree -> tree instanceof ForLoopTree
                            || tree instanceof EnhancedForLoopTree
                            || tree instanceof WhileLoopTree
                            || tree instanceof DoWhileLoopTree
                            || (tree instanceof MethodInvocationTree call
                                    && call.getMethodSelect().toString().endsWith("forEach")));
        }

        private boolean later() {
            return around().takeWhile(tree -> !lambdas.containsKey(tree) && !(tree instanceof ClassTree))
                    .anyMatch(tree -> (tree instanceof NewClassTree made
                                    && made.getIdentifier()
                                            .toString()
                                            .toLowerCase(Locale.ROOT)
                                            .contains("thread"))
                            || (tree instanceof MethodInvocationTree call
                                    && LATER.contains(
                                            call.getMethodSelect().toString().replaceFirst("(?s).*\\.", ""))));
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
            Listener inside = inside();
            facts.calls.add(new Call(
                    reference.getName().toString(),
                    reference.getQualifierExpression().toString(),
                    reference.getQualifierExpression().toString(),
                    List.of(),
                    List.of(),
                    List.of(),
                    line(reference),
                    method(),
                    inside,
                    conditions(),
                    inLoop(),
                    later(),
                    false));
            return super.visitMemberReference(reference, null);
        }
    }
}
