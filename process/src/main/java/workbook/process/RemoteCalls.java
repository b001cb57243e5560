package workbook.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls of an interface's methods in another JVM, from any number of threads and in both directions.
 *
 * <p>A method's arguments and results are plain data of the declared types, and nothing is made of
 * what comes but these: no type is named on the channel. An interface that is not of the JDK is no
 * data: it crosses as a number, behind which the other side finds the object. A class crosses as its
 * name. An {@code AutoCloseable} that was closed is forgotten.
 *
 * <p>What the other side sends may be forged. Whatever does not fit ends the channel: there is no
 * next message after one that was wrong.
 */
public final class RemoteCalls implements AutoCloseable {

    private static final int ROOT = 0;
    private static final String CLOSE = "close()";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Frames frames;
    private final Service service;
    private final long patience;
    private final Runnable ended;
    private final Map<Long, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();
    private final Map<Integer, Exported> exported = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicInteger numbers = new AtomicInteger(ROOT);
    private volatile @Nullable IOException end;

    /** On the channel: exactly one of the two. */
    private record Message(@Nullable Call call, @Nullable Answer answer) {}

    private record Call(long id, int object, String method, List<JsonNode> arguments) {}

    private record Answer(
            long id, JsonNode result, @Nullable ThrownProblem problem) {}

    /** An object that the other side may call, by the methods of one interface and no others. */
    private record Exported(Object object, Map<String, Method> methods) {

        static Exported of(Class<?> face, Object object) {
            Map<String, Method> methods = Arrays.stream(face.getMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .collect(Collectors.toMap(
                            RemoteCalls::signature, method -> method, (own, inherited) -> narrower(own, inherited)));
            methods.values().forEach(method -> method.setAccessible(true)); // the interface may not be public
            return new Exported(object, methods);
        }

        private static Method narrower(Method one, Method other) {
            return one.getReturnType().isAssignableFrom(other.getReturnType()) ? other : one;
        }
    }

    RemoteCalls(Frames frames, Service service, long patience, Runnable ended) {
        this.frames = frames;
        this.service = service;
        this.patience = patience;
        this.ended = ended;
        exported.put(ROOT, Exported.of(service.face(), service.object()));
    }

    /** What the other side offers, as an object of this JVM. */
    public <T> T root(Class<T> face) {
        return remote(face, ROOT, patience);
    }

    /** The same, where an answer may take another time. */
    public <T> T root(Class<T> face, long millis) {
        return remote(face, ROOT, millis);
    }

    /** Why the channel has ended, or null while it has not. */
    public @Nullable IOException end() {
        return end;
    }

    @Override
    public void close() {
        finish(new IOException("the channel was closed on this side"));
    }

    /** Reads until the channel ends, on a thread of its own. */
    void listen(String name) {
        var thread = new DaemonThread(this::readAll, name);
        thread.start();
    }

    /** Reads until the channel ends. */
    void readAll() {
        try {
            while (true) {
                take(JSON.readValue(frames.read(), Message.class));
            }
        } catch (JsonProcessingException | IllegalArgumentException | ClassCastException e) {
            finish(new ProtocolException("a frame is not of the protocol", e));
        } catch (IOException e) {
            finish(e);
        } catch (OutOfMemoryError e) {
            finish(new ProtocolException("a frame fills the memory", e));
        } finally { // also where this thread was made to end
            finish(new IOException("nobody reads this channel any more"));
        }
    }

    private void take(Message message) throws IOException {
        Call call = message.call();
        Answer answer = message.answer();
        if (call != null && answer == null) {
            Exported target = exported.get(call.object());
            Method method = target == null ? null : target.methods().get(call.method());
            if (target != null && method != null) {
                execute(call, () -> answer(call, target.object(), method));
                return;
            }
            boolean known = call.object() > ROOT && call.object() <= numbers.get();
            if (known && call.method().equals(CLOSE)) { // twice
                send(new Message(null, new Answer(call.id(), NullNode.getInstance(), null)));
                return;
            }
            throw new ProtocolException("there is no method " + call.method() + " of object " + call.object());
        }
        CompletableFuture<Answer> caller = answer == null || call != null ? null : waiting.remove(answer.id());
        if (caller == null) {
            throw new ProtocolException("a message that nobody waits for");
        }
        caller.complete(answer);
    }

    private void execute(Call call, Runnable answering) {
        try {
            service.executor().execute(answering);
        } catch (OutOfMemoryError noThread) {
            answer(call, noThread);
        }
    }

    private void answer(Call call, Object target, Method method) {
        try {
            Object[] arguments = arguments(call, method);
            if (call.method().equals(CLOSE)) {
                exported.remove(call.object());
            }
            JsonNode result = write(method.invoke(target, arguments), method.getGenericReturnType());
            send(new Message(null, new Answer(call.id(), result, null)));
        } catch (InvocationTargetException e) {
            answer(call, e.getCause());
        } catch (IOException | IllegalAccessException e) {
            finish(new ProtocolException("the call of " + call.method() + " does not fit it", e));
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) { // the result's
            answer(call, e);
        }
    }

    private void answer(Call call, Throwable thrown) {
        try {
            ThrownProblem problem = service.problems().describe(thrown);
            send(new Message(null, new Answer(call.id(), NullNode.getInstance(), problem)));
        } catch (IOException | RuntimeException e) {
            finish(new IOException("no answer could be sent", e));
        }
    }

    private Object[] arguments(Call call, Method method) throws IOException {
        Type[] types = method.getGenericParameterTypes();
        if (types.length != call.arguments().size()) {
            throw new ProtocolException("so many arguments: " + call.arguments().size());
        }
        var arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = read(call.arguments().get(i), types[i]);
        }
        return arguments;
    }

    private <T> T remote(Class<T> face, int number, long millis) {
        return face.cast(Proxy.newProxyInstance(
                face.getClassLoader(), new Class<?>[] {face}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return ofObject(proxy, method, arguments, face, number);
                    }
                    return call(number, method, arguments == null ? new Object[0] : arguments, millis);
                }));
    }

    private static Object ofObject(Object proxy, Method method, Object[] arguments, Class<?> face, int number) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> face.getSimpleName() + " " + number + " of another JVM";
        };
    }

    private @Nullable Object call(int number, Method method, Object[] arguments, long millis) throws Throwable {
        Type[] types = method.getGenericParameterTypes();
        var sent = new ArrayList<JsonNode>();
        for (int i = 0; i < types.length; i++) {
            sent.add(write(arguments[i], types[i]));
        }
        var call = new Call(calls.incrementAndGet(), number, signature(method), sent);
        var caller = new CompletableFuture<Answer>();
        waiting.put(call.id(), caller);
        try {
            send(new Message(call, null));
            IOException closed = end;
            if (closed != null) { // perhaps before it was known that this call waits
                throw closed;
            }
            return result(await(caller, method, millis), method);
        } catch (IOException e) {
            finish(e);
            if (call.method().equals(CLOSE)) {
                return null; // what was over there has ended with its JVM
            }
            IOException why = Objects.requireNonNullElse(end, e); // what came first
            var closed = new ChannelClosed(
                    "the other JVM does not answer " + method.getName() + ": " + why.getMessage(), why);
            throw service.problems().unanswered(closed);
        } catch (AnswerOverdue e) {
            throw service.problems().unanswered(e);
        } finally {
            waiting.remove(call.id());
        }
    }

    private @Nullable Object result(Answer answer, Method method) throws Throwable {
        ThrownProblem problem = answer.problem();
        if (problem != null) {
            throw service.problems().revive(problem);
        }
        boolean none = method.getReturnType() == void.class
                || method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
        if (answer.result().isNull() && !none) {
            throw new ProtocolException(method.getName() + " has no result");
        }
        return read(answer.result(), method.getGenericReturnType());
    }

    /** Not ended by an interrupt: code of a learner's that interrupts every thread must not lose an answer. */
    private Answer await(CompletableFuture<Answer> caller, Method method, long millis) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return caller.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw (IOException) e.getCause();
        } catch (TimeoutException e) {
            var overdue =
                    new AnswerOverdue("the other JVM did not answer " + method.getName() + " in " + millis + " ms");
            finish(new IOException(overdue.getMessage()));
            throw overdue;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void send(Message message) throws IOException {
        frames.write(JSON.writeValueAsBytes(message));
    }

    private void finish(IOException why) {
        synchronized (this) {
            if (end != null) {
                return;
            }
            end = why;
        }
        frames.close();
        waiting.values().forEach(caller -> caller.completeExceptionally(why));
        ended.run();
    }

    private JsonNode write(@Nullable Object value, Type type) {
        if (value == null) {
            return NullNode.getInstance();
        }
        if (value instanceof Class<?> named && type(type) == Class.class) {
            return JSON.getNodeFactory().textNode(named.getName());
        }
        if (isReference(type)) {
            int number = numbers.incrementAndGet();
            exported.put(number, Exported.of(type(type), value));
            return JSON.getNodeFactory().numberNode(number);
        }
        return JSON.valueToTree(value);
    }

    private @Nullable Object read(JsonNode node, Type type) throws IOException {
        try {
            if (node.isNull() && (type == void.class || !type(type).isPrimitive())) {
                return null;
            }
            if (type == void.class) {
                throw new ProtocolException("a result of nothing");
            }
            if (type(type) == Class.class) {
                return service.classes().apply(text(node));
            }
            if (isReference(type)) {
                return remote(type(type), number(node), patience);
            }
            if (node.isContainerNode() && hasNull(node, type)) {
                throw new ProtocolException("nothing within a list");
            }
            return JSON.treeToValue(node, JSON.constructType(type));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ProtocolException("this is no " + type.getTypeName(), e);
        }
    }

    private static boolean hasNull(JsonNode node, Type type) {
        boolean many = Iterable.class.isAssignableFrom(type(type)) || Map.class.isAssignableFrom(type(type));
        for (JsonNode each : node) {
            if (many && each.isNull()) {
                return true;
            }
        }
        return false;
    }

    private static String text(JsonNode node) throws ProtocolException {
        if (!node.isTextual()) {
            throw new ProtocolException("this is no name of a class");
        }
        return node.textValue();
    }

    private static int number(JsonNode node) throws ProtocolException {
        if (!node.isInt()) {
            throw new ProtocolException("this is no number of an object");
        }
        return node.intValue();
    }

    /** An interface of ours, and not one of the JDK's collections. */
    private static boolean isReference(Type type) {
        Class<?> raw = type(type);
        return raw.isInterface() && !raw.getName().startsWith("java.");
    }

    private static Class<?> type(Type type) {
        return JSON.constructType(type).getRawClass();
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getName)
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
