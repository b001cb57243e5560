package workbook.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import workbook.process.ChannelMessage.Answer;
import workbook.process.ChannelMessage.Call;

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

    private static final String CLOSE = "close()";

    private final Frames frames;
    private final Service service;
    private final long patience;
    private final Runnable ended;
    private final Map<Long, AwaitedAnswer> awaited = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final ExportedObjects exported;
    private final CallValues values;
    private volatile @Nullable IOException end;

    RemoteCalls(Frames frames, Service service, long patience, Runnable ended) {
        this.frames = frames;
        this.service = service;
        this.patience = patience;
        this.ended = ended;
        exported = new ExportedObjects(service.face(), service.object());
        values = new CallValues(exported, service.classes(), (face, number) -> remote(face, number, patience));
    }

    /** What the other side offers, as an object of this JVM. */
    public <T> T root(Class<T> face) {
        return remote(face, ExportedObjects.ROOT, patience);
    }

    /** The same, where an answer may take another time. */
    public <T> T root(Class<T> face, long millis) {
        return remote(face, ExportedObjects.ROOT, millis);
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
                take(CallValues.JSON.readValue(frames.read(), ChannelMessage.class));
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

    private void take(ChannelMessage message) throws IOException {
        Call call = message.call();
        Answer answer = message.answer();
        if (call != null && answer == null) {
            ExportedObjects.Exported target = exported.get(call.object());
            Method method = target == null ? null : target.methods().get(call.method());
            if (target != null && method != null) {
                execute(call, () -> answer(call, target.object(), method));
                return;
            }
            if (exported.had(call.object()) && call.method().equals(CLOSE)) { // twice
                send(new ChannelMessage(null, new Answer(call.id(), NullNode.getInstance(), null)));
                return;
            }
            throw new ProtocolException("there is no method " + call.method() + " of object " + call.object());
        }
        AwaitedAnswer caller = answer == null || call != null ? null : awaited.remove(answer.id());
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
            Object[] arguments = values.arguments(call.arguments(), method);
            if (call.method().equals(CLOSE)) {
                exported.remove(call.object());
            }
            JsonNode result = values.write(method.invoke(target, arguments), method.getGenericReturnType());
            send(new ChannelMessage(null, new Answer(call.id(), result, null)));
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
            send(new ChannelMessage(null, new Answer(call.id(), NullNode.getInstance(), problem)));
        } catch (IOException | RuntimeException e) {
            finish(new IOException("no answer could be sent", e));
        }
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
            sent.add(values.write(arguments[i], types[i]));
        }
        var call = new Call(calls.incrementAndGet(), number, ExportedObjects.signature(method), sent);
        var caller = new AwaitedAnswer();
        awaited.put(call.id(), caller);
        try {
            send(new ChannelMessage(call, null));
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
            awaited.remove(call.id());
        }
    }

    private Answer await(AwaitedAnswer caller, Method method, long millis) throws IOException {
        try {
            return caller.await(millis);
        } catch (TimeoutException e) {
            var overdue =
                    new AnswerOverdue("the other JVM did not answer " + method.getName() + " in " + millis + " ms");
            finish(new IOException(overdue.getMessage()));
            throw overdue;
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
        return values.read(answer.result(), method.getGenericReturnType());
    }

    private void send(ChannelMessage message) throws IOException {
        frames.write(CallValues.JSON.writeValueAsBytes(message));
    }

    private void finish(IOException why) {
        synchronized (this) {
            if (end != null) {
                return;
            }
            end = why;
        }
        frames.close();
        awaited.values().forEach(caller -> caller.fail(why));
        ended.run();
    }
}
