package workbook.check.explain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.SourceText;

/**
 * What a file does, as far as its text tells: which listeners it adds, what it sends, and where.
 *
 * <p>It helps to decide between causes that look the same from outside; by itself it decides nothing,
 * since code can do the same in other words. The compiler's parser reads it, and types are not known.
 */
public final class SourceFacts {

    /** For a file that cannot be read or parsed. */
    public static final SourceFacts NONE = new SourceFacts();

    private static final Set<String> THREADS = Set.of(
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

    /** What a listener waits for. */
    public enum Kind {
        CONNECT,
        DISCONNECT,
        EVENT
    }

    /**
     * A listener that is added.
     *
     * @param event what it listens for, or empty where that is not an event, or not a literal
     * @param receiver the object that it is added to, as written
     * @param parameters of its lambda; empty where it is none
     * @param empty true for a lambda that does nothing
     * @param inside the listener in which it is added, or null
     */
    public record Listener(
            Kind kind,
            String event,
            String receiver,
            List<String> parameters,
            int line,
            boolean empty,
            @Nullable Listener inside) {}

    /**
     * A call of a method.
     *
     * @param receiver the object before the dot, as written; empty where there is none
     * @param target the same, with a variable replaced by what it was made from
     * @param texts the arguments that are text literals, or constants of such; null for others
     * @param inside the listener in which it stands, or null
     * @param later true inside something that another thread runs
     */
    public record Call(
            String method,
            String receiver,
            String target,
            List<String> arguments,
            List<@Nullable String> texts,
            int line,
            @Nullable Listener inside,
            boolean inLoop,
            boolean later) {

        /** The event that it sends: its first argument, if that is a literal. */
        public @Nullable String event() {
            return texts.isEmpty() ? null : texts.get(0);
        }

        /** True if what it is called on is the connection that the event came in on. */
        public boolean onOwnClient() {
            return inside != null
                    && !inside.parameters().isEmpty()
                    && inside.parameters().get(0).equals(receiver);
        }

        /** The place of the connection that the event came in on among the arguments; -1 if it is none of them. */
        public int ownClient() {
            return inside == null || inside.parameters().isEmpty()
                    ? -1
                    : arguments.indexOf(inside.parameters().get(0));
        }

        /** As it stands in the file, without its arguments: {@code client.sendEvent}. */
        public String words() {
            return receiver.isEmpty() ? method : receiver + "." + method;
        }
    }

    private final List<Listener> listeners = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, String> made = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, List<String>> declared = new HashMap<>();
    private final List<String> annotations = new ArrayList<>();
    private final List<String> caught = new ArrayList<>();
    private final List<String> plainMethods = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();

    private String text = "";

    private SourceFacts() {}

    /** The facts of a file; {@link #NONE} if it cannot be parsed. */
    static SourceFacts of(SourceText source) {
        return of(source, List.of());
    }

    /** The same, with the constants of other files that it names. */
    static SourceFacts of(SourceText source, List<SourceText> others) {
        if (ToolProvider.getSystemJavaCompiler() == null) {
            return NONE;
        }
        try {
            JavacTask task = source.parser();
            var facts = new SourceFacts();
            facts.text = source.text();
            for (SourceText other : others) {
                for (CompilationUnitTree unit : other.parser().parse()) {
                    facts.new Names().scan(unit, null);
                }
            }
            facts.made.clear();
            facts.declared.clear();
            for (CompilationUnitTree unit : task.parse()) {
                facts.new Names().scan(unit, null);
                var reader = facts.new Reader(unit, Trees.instance(task).getSourcePositions());
                reader.scan(unit, null);
                facts.listeners.clear(); // only now is it known which methods listeners call
                facts.calls.clear();
                facts.annotations.clear();
                facts.caught.clear();
                facts.plainMethods.clear();
                facts.deadlines.clear();
                reader.scan(unit, null);
            }
            return facts;
        } catch (IOException | IllegalStateException | IllegalArgumentException | StackOverflowError unreadable) {
            return NONE;
        }
    }

    /** The listeners in the order of the text. */
    public List<Listener> listeners() {
        return List.copyOf(listeners);
    }

    /** The listeners of one kind. */
    public List<Listener> listeners(Kind kind) {
        return listeners.stream().filter(one -> one.kind() == kind).toList();
    }

    /** The calls of methods of these names, in the order of the text. */
    public List<Call> calls(String... methods) {
        var names = Set.of(methods);
        return calls.stream().filter(call -> names.contains(call.method())).toList();
    }

    /** All calls, in the order of the text. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The names of methods that it calls, and the other file does not. */
    public Set<String> otherCalls(SourceFacts other) {
        var names = calls.stream().map(Call::method).collect(Collectors.toCollection(TreeSet::new));
        other.calls.forEach(call -> names.remove(call.method()));
        return names;
    }

    /** What it sends to clients or to the server as that event. */
    public List<Call> sends(String event) {
        return calls("sendEvent", "emit", "send").stream()
                .filter(call -> event.equals(call.event()))
                .toList();
    }

    /** The line of the only call that sends this event; empty if there are none, or several. */
    public Optional<Call> theSend(String event) {
        List<Call> sends = sends(event);
        return sends.size() == 1 ? Optional.of(sends.get(0)) : Optional.empty();
    }

    /** Its line, or 0 where there is none or several. */
    int lineOfSend(String event) {
        return theSend(event).map(Call::line).orElse(0);
    }

    /** The first listener for events that is added while a client connects: once for each of them. */
    public Optional<Listener> addedPerConnection() {
        return listeners.stream()
                .filter(one -> one.inside() != null && one.inside().kind() == Kind.CONNECT)
                .findFirst();
    }

    /** True if this stands in the file, word for word. */
    public boolean contains(String words) {
        return text.contains(words);
    }

    /** The first line in which one of these stands; 0 if none does. */
    int lineOf(String... words) {
        List<String> lines = text.lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(line -> Stream.of(words).anyMatch(lines.get(line)::contains))
                        .findFirst()
                        .orElse(-1);
    }

    /** The lines of its text blocks, without those that are blank. */
    Stream<String> textBlockLines() {
        String[] parts = text.split("\"\"\"", -1);
        return IntStream.range(0, parts.length)
                .filter(part -> part % 2 == 1)
                .boxed()
                .flatMap(part -> parts[part].lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    /** What the variable of that name was made from, as written; the name itself where that is not known. */
    public String madeFrom(String variable) {
        return made.getOrDefault(variable, variable);
    }

    /** Methods without parameters and annotations that nothing here calls. */
    List<String> plainMethods() {
        return plainMethods.stream()
                .filter(name -> calls.stream().noneMatch(call -> call.method().equals(name)))
                .toList();
    }

    /**
     * How long an answer is waited for.
     *
     * @param millis as written
     */
    record Deadline(String millis, int line) {}

    /** Each deadline that is written as a number. */
    List<Deadline> deadlines() {
        return List.copyOf(deadlines);
    }

    /** The simple names of annotations in it. */
    public List<String> annotations() {
        return List.copyOf(annotations);
    }

    /** The simple names of what it catches. */
    public List<String> caught() {
        return List.copyOf(caught);
    }

    /** Reads what variables are made from: a constant may stand below its use. */
    private final class Names extends TreePathScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            ExpressionTree from = variable.getInitializer();
            String name = variable.getName().toString();
            if (from instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                constants.put(name, text);
            } else if (from != null) {
                made.put(name, from.toString());
            } else if (getCurrentPath().getParentPath().getLeaf() instanceof EnhancedForLoopTree loop) {
                made.put(name, "each of " + loop.getExpression());
            }
            return super.visitVariable(variable, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            declared.put(
                    method.getName().toString(),
                    method.getParameters().stream()
                            .map(one -> one.getName().toString())
                            .toList());
            return super.visitMethod(method, null);
        }
    }

    /** Reads a unit from top to bottom. */
    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Map<Tree, Listener> lambdas = new HashMap<>();
        private final Map<String, Listener> methods = new HashMap<>();

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        private int line(Tree tree) {
            return (int) unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        @Override
        public @Nullable Void visitAnnotation(com.sun.source.tree.AnnotationTree annotation, @Nullable Void nothing) {
            annotations.add(annotation.getAnnotationType().toString().replaceFirst(".*\\.", ""));
            return super.visitAnnotation(annotation, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            boolean asks = made.getIdentifier().toString().endsWith("AckWithTimeout");
            if (asks && !made.getArguments().isEmpty()) {
                String written = made.getArguments().get(0).toString();
                String millis =
                        SourceFacts.this.made.getOrDefault(written, written).replaceAll("[_lL]", "");
                if (millis.matches("\\d+")) {
                    deadlines.add(new Deadline(millis, line(made)));
                }
            }
            return super.visitNewClass(made, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            boolean plain = getCurrentPath().getParentPath().getParentPath().getLeaf() == unit
                    && method.getParameters().isEmpty()
                    && method.getModifiers().getAnnotations().isEmpty()
                    && method.getModifiers().getFlags().stream()
                            .noneMatch(flag -> flag == Modifier.PRIVATE || flag == Modifier.STATIC);
            if (plain
                    && method.getReturnType() != null
                    && method.getReturnType().toString().equals("void")) {
                plainMethods.add(method.getName().toString());
            }
            return super.visitMethod(method, null);
        }

        @Override
        public @Nullable Void visitCatch(com.sun.source.tree.CatchTree clause, @Nullable Void nothing) {
            caught.add(clause.getParameter().getType().toString());
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
            calls.add(new Call(
                    method,
                    receiver,
                    made.getOrDefault(receiver, receiver),
                    arguments,
                    texts,
                    line(select instanceof MemberSelectTree member ? nameOf(member) : call),
                    inside,
                    inLoop(),
                    later()));
            if (inside != null && receiver.isEmpty()) {
                methods.putIfAbsent(method, inside);
            }
            listener(call, method, receiver, texts, inside);
            return super.visitMethodInvocation(call, null);
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
            return constants.get(name);
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
                parameters = declared.getOrDefault(reference.getName().toString(), List.of());
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
            listeners.add(found);
            lambdas.put(last, found);
            if (last instanceof MemberReferenceTree reference) {
                methods.put(reference.getName().toString(), found);
            }
        }

        private Stream<Tree> around() {
            return Stream.iterate(getCurrentPath().getParentPath(), TreePath::getParentPath)
                    .takeWhile(path -> path != null)
                    .map(TreePath::getLeaf);
        }

        /** The listener around this place, or the one that calls the method around it. */
        private @Nullable Listener inside() {
            for (Tree tree : (Iterable<Tree>) around()::iterator) {
                Listener found = tree instanceof MethodTree method && !lambdas.containsKey(tree)
                        ? methods.get(method.getName().toString())
                        : lambdas.get(tree);
                if (found != null) {
                    return found;
                }
            }
            return null;
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
                                    && THREADS.contains(
                                            call.getMethodSelect().toString().replaceFirst("(?s).*\\.", ""))));
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
            Listener inside = inside();
            calls.add(new Call(
                    reference.getName().toString(),
                    reference.getQualifierExpression().toString(),
                    reference.getQualifierExpression().toString(),
                    List.of(),
                    List.of(),
                    line(reference),
                    inside,
                    inLoop(),
                    later()));
            return super.visitMemberReference(reference, null);
        }
    }
}
