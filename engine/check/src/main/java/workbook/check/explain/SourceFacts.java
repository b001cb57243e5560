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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.SourceText;
import workbook.check.explain.Listener.Kind;

/**
 * What a file does, as far as its text tells: which listeners it adds, what it sends, and where.
 *
 * <p>It helps to decide between causes that look the same from outside; by itself it decides nothing,
 * since code can do the same in other words. The compiler's parser reads it, and types are not known.
 */
public final class SourceFacts {

    /** For a file that cannot be read or parsed. */
    public static final SourceFacts NONE = new SourceFacts("");

    private static final Pattern NAMESPACE = Pattern.compile("Namespace\\(\"([^\"]*)\"");

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
        return calls("addNamespace").stream().map(Call::event).toList();
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

    /** What it sends to clients or to the server as that event. */
    public List<Call> sends(String event) {
        return calls("sendEvent", "emit", "send").stream()
                .filter(call -> event.equals(call.event()))
                .toList();
    }

    /** What its methods call. */
    CallGraph callGraph() {
        return new CallGraph(calls(), declared.keySet());
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
