package workbook.check.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    public static final SourceFacts NONE = new SourceFacts("");

    private static final int LONGEST_CONDITION = 60;

    private static final Pattern NAMESPACE = Pattern.compile("Namespace\\(\"([^\"]*)\"");

    static final int MOST_CONDITIONS = 2;

    /** What a listener waits for. */
    public enum Kind {
        CONNECT,
        DISCONNECT,
        EVENT;

        /** For a learner: {@code the connect listener}. */
        String words(String event) {
            return switch (this) {
                case CONNECT -> "the connect listener";
                case DISCONNECT -> "the disconnect listener";
                case EVENT -> "the listener for `" + event + "`";
            };
        }
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
            @Nullable Listener inside) {

        String words() {
            return kind.words(event);
        }
    }

    /**
     * A condition on which something runs.
     *
     * @param text as written, without the brackets around it
     * @param holds false where it runs if the condition does not hold
     */
    public record Condition(String text, boolean holds, int line) {

        private boolean isLike(Condition other) {
            return holds == other.holds && SolutionFacts.sameCode(text, other.text);
        }

        private String words() {
            return text.length() <= LONGEST_CONDITION && !text.contains("\n")
                    ? "`" + text + "` (line " + line + ")"
                    : "the condition in line " + line;
        }
    }

    /**
     * A call of a method.
     *
     * @param receiver the object before the dot, as written; empty where there is none
     * @param target the same, with a variable replaced by what it was made from
     * @param texts the arguments that are text literals, or constants of such; null for others
     * @param literals all text literals among its arguments, also those that are a part of one
     * @param method the method of the file's class in which it stands; empty where that is none
     * @param inside the listener in which it stands, or null
     * @param conditions what decides whether it runs, up to the listener or the method around it; the nearest first
     * @param later true inside something that another thread runs, or that a message from a bus runs
     * @param side true if it's one of the two values of a {@code ?:}, each of which counts as a call
     */
    public record Call(
            String name,
            String receiver,
            String target,
            List<String> arguments,
            List<@Nullable String> texts,
            List<String> literals,
            int line,
            String method,
            @Nullable Listener inside,
            List<Condition> conditions,
            boolean inLoop,
            boolean later,
            boolean side) {

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

        /** The same without the conditions of other calls: where those decide as well, they decide nothing here. */
        Call without(List<Call> others) {
            List<Condition> own = conditions.stream()
                    .filter(one -> others.stream()
                            .flatMap(other -> other.conditions().stream())
                            .noneMatch(one::isLike))
                    .toList();
            return new Call(
                    name, receiver, target, arguments, texts, literals, line, method, inside, own, inLoop, later, side);
        }

        /** True if it runs only where the other one did not. */
        boolean excludes(Call other) {
            return other.conditions().stream()
                    .anyMatch(one -> conditions.stream()
                            .anyMatch(own -> own.text().equals(one.text()) && own.holds() != one.holds()));
        }

        /** True where it may stand in the listener for that event; in a method, it may be called from anywhere. */
        boolean mayAnswer(String event) {
            return inside == null || inside.event().isEmpty() || inside.event().equals(event);
        }

        /** What its running depends on, as a sentence; empty where that is nothing that can be read. */
        public String runsOnlyIf() {
            List<String> parts = conditions.stream()
                    .limit(MOST_CONDITIONS)
                    .map(one -> one.words() + (one.holds() ? " holds" : " does not hold"))
                    .toList();
            return parts.isEmpty()
                    ? ""
                    : "Line " + line + (side ? " answers that only if " : " runs only if ")
                            + String.join(" and ", parts) + ".";
        }

        /** Where that is decided; its own line if nothing decides it. */
        public int decidedAt() {
            return runsOnlyIf().isEmpty() ? line : conditions.get(0).line();
        }

        /** As it is in the file, without its arguments: {@code client.sendEvent}. */
        public String words() {
            return receiver.isEmpty() ? name : receiver + "." + name;
        }
    }

    final List<Listener> listeners = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();

    /** Fields of classes within the file's class that the library cannot fill: they are not public, or static. */
    final List<String> hiddenFields = new ArrayList<>();

    /** All text literals, wherever they stand. */
    final List<String> literals = new ArrayList<>();

    final Map<String, String> made = new HashMap<>();
    final Map<String, String> constants = new HashMap<>();
    final Map<String, List<String>> declared = new HashMap<>();
    /** Variables that are declared outside of every lambda. */
    final Set<String> outside = new TreeSet<>();

    /** Those that can keep something from one event to the next. */
    final Set<String> kept = new TreeSet<>();

    /** The names of all variables, fields and parameters. */
    final Set<String> names = new TreeSet<>();

    /** Names that are declared more than once, so that what is said of one may be wrong of the other. */
    final Set<String> ambiguous = new TreeSet<>();

    /** Each assignment to a variable. */
    final List<Assignment> assignments = new ArrayList<>();

    final List<String> annotations = new ArrayList<>();
    final List<String> caught = new ArrayList<>();
    final List<String> plainMethods = new ArrayList<>();
    final List<Deadline> deadlines = new ArrayList<>();

    /** Lines where an object is locked that nobody else can lock: each time, it's a new one. */
    final List<Integer> locksOfItsOwn = new ArrayList<>();

    private final String text;

    SourceFacts(String text) {
        this.text = text;
    }

    /** Forgets what is read twice. */
    void clear() {
        Stream.of(listeners, calls, assignments, annotations, caught, plainMethods, deadlines, locksOfItsOwn)
                .forEach(List::clear);
    }

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
            return SourceReader.read(source, others);
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

    /** The listeners for that event. */
    List<Listener> listenersFor(String event) {
        return listeners(Kind.EVENT).stream()
                .filter(one -> one.event().equals(event))
                .toList();
    }

    /** What the listener's namespace was made from; the text of its name, if that is written there. */
    String namespaceOf(Listener listener) {
        String made = madeFrom(listener.receiver());
        Matcher name = NAMESPACE.matcher(made);
        return name.find() ? name.group(1) : made;
    }

    /** The names of the namespaces that it makes; null for one whose name is not a literal. */
    List<@Nullable String> namespaces() {
        var names = new ArrayList<@Nullable String>();
        calls("addNamespace").forEach(call -> names.add(call.event()));
        return names;
    }

    /** The calls of methods of these names, in the order of the text. */
    public List<Call> calls(String... methods) {
        var names = Set.of(methods);
        return calls.stream().filter(call -> names.contains(call.name())).toList();
    }

    /** All calls, in the order of the text. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The names of methods that it calls, and the other file does not. */
    public Set<String> otherCalls(SourceFacts other) {
        return otherCalls(other, Set.of());
    }

    /**
     * The same within what these functions reach in each of the files; anywhere if neither file has one of them. So
     * it doesn't matter how far the other functions are done.
     */
    Set<String> otherCalls(SourceFacts other, Set<String> functions) {
        var names = callsFrom(functions).map(Call::name).collect(Collectors.toCollection(TreeSet::new));
        other.callsFrom(functions).forEach(call -> names.remove(call.name()));
        return names;
    }

    private Stream<Call> callsFrom(Set<String> functions) {
        Set<String> reached = reachedFrom(functions);
        return calls.stream().filter(call -> reached.isEmpty() || reached.contains(call.method()));
    }

    /** Those of its functions that these names, and what they call without a receiver, lead to. */
    Set<String> reachedFrom(Set<String> functions) {
        var reached = new TreeSet<>(functions);
        reached.retainAll(declared.keySet());
        boolean found = !reached.isEmpty();
        while (found) {
            found = reached.addAll(calls.stream()
                    .filter(call -> call.receiver().isEmpty() && reached.contains(call.method()))
                    .map(Call::name)
                    .filter(declared::containsKey)
                    .toList());
        }
        return reached;
    }

    /** The names of all methods that this one of its functions calls, directly or not. */
    Set<String> calledFrom(String function) {
        Set<String> reached = reachedFrom(Set.of(function));
        return calls.stream()
                .filter(call -> reached.contains(call.method()))
                .map(Call::name)
                .collect(Collectors.toSet());
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

    /** True if this is in the file, word for word. */
    public boolean contains(String words) {
        return text.contains(words);
    }

    /** True if that is a parameter that stands for the whole server. */
    boolean isServer(String variable) {
        return contains("SocketIOServer " + variable + ")");
    }

    /** That line as it is written, from 1; empty where there is none. */
    String line(int number) {
        return text.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
    }

    /** True if a text literal of it contains this. */
    boolean writes(String words) {
        return literals.stream().anyMatch(literal -> literal.contains(words));
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

    /**
     * True if that method is one that nothing here names but its declaration, and that the other file has not:
     * neither this file nor the test calls it.
     */
    boolean isCalledByNobody(String method, SourceFacts other) {
        return declared.containsKey(method)
                && !other.declared.containsKey(method)
                && calls.stream().noneMatch(call -> call.name().equals(method));
    }

    static boolean mentions(String code, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(code)
                .find();
    }

    /** The variable among these arguments that took the next number of a counter outside of every listener. */
    Optional<String> takenOutside(List<String> arguments) {
        return outside.stream()
                .filter(name -> madeFrom(name).matches("(?s).*(incrementAndGet|getAndIncrement|\\+\\+).*"))
                .filter(name -> arguments.stream().anyMatch(one -> mentions(one, name)))
                .findFirst();
    }

    /** Methods without parameters and annotations that nothing here calls. */
    List<String> plainMethods() {
        return plainMethods.stream()
                .filter(name -> calls.stream().noneMatch(call -> call.name().equals(name)))
                .toList();
    }

    /** A variable that is given another value, also by {@code ++}. */
    record Assignment(String variable, int line, @Nullable Listener inside) {}

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
}
