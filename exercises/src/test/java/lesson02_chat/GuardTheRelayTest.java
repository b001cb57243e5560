package lesson02_chat;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Jury;
import workbook.kit.Step;

class GuardTheRelayTest {

    @RegisterExtension
    final Jury jury = Jury.judging(GuardTheRelay.class)
            .right("the correct relay", 5, Right::relay)
            .slow("a slow relay", Right.lateWith(1))
            .slow("a slow relay", Right.lateWith(2))
            .slow("a slow relay", Right.lateWith(3))
            .broken("a relay that sends another event", Broken::sendsAnotherEvent)
            .broken("a relay that drops every second line of a client", Broken::dropsEverySecond)
            .broken("a relay that sends the line to its sender twice", Broken::tellsTheSenderTwice)
            .broken("a relay that leaves the sender out", Broken::leavesTheSenderOut)
            .broken("a relay that trims the text", Broken::trims)
            .broken("a relay that sends the second line after the third", Broken::reorders)
            .broken("a relay that sends its first line again for each later line", Broken::repeatsTheFirst)
            .broken("a relay that drops the empty line", Broken::swallowsTheEmptyLine);

    @Test
    @Step(1)
    void a_relay_that_sends_another_event_is_caught() {
        jury.accepts("the correct relay");
        jury.catches("a relay that sends another event");
    }

    @Test
    @Step(2)
    void three_of_the_broken_relays_are_caught() {
        jury.accepts("the correct relay");
        jury.catchesAtLeast(3);
    }

    @Test
    @Step(3)
    void seven_of_the_broken_relays_are_caught() {
        jury.accepts("the correct relay");
        jury.catchesAtLeast(7);
    }

    @Test
    @Step(3)
    void a_slow_relay_is_accepted() {
        jury.accepts("a slow relay");
    }

    /** Relays that a test must not object to. */
    private static final class Right {

        static void relay(SocketIONamespace chat) {
            onSay(chat, (speaker, text) -> all(chat, text));
        }

        /** Is late with that line of each test, counted from 1, and with no other. */
        static Consumer<SocketIONamespace> lateWith(int line) {
            return chat -> {
                AtomicInteger said = new AtomicInteger();
                onSay(chat, (speaker, text) -> {
                    if (said.incrementAndGet() == line) {
                        LockSupport.parkNanos(MILLISECONDS.toNanos(700));
                    }
                    all(chat, text);
                });
            };
        }
    }

    /** Relays with one fault each. */
    private static final class Broken {

        static void sendsAnotherEvent(SocketIONamespace chat) {
            onSay(chat, (speaker, text) -> chat.getBroadcastOperations().sendEvent("say", text));
        }

        static void dropsEverySecond(SocketIONamespace chat) {
            Map<UUID, Integer> said = new ConcurrentHashMap<>();
            onSay(chat, (speaker, text) -> {
                if (said.merge(speaker.getSessionId(), 1, Integer::sum) % 2 == 1) {
                    all(chat, text);
                }
            });
        }

        static void tellsTheSenderTwice(SocketIONamespace chat) {
            onSay(chat, (speaker, text) -> {
                all(chat, text);
                speaker.sendEvent("said", text);
            });
        }

        static void leavesTheSenderOut(SocketIONamespace chat) {
            onSay(chat, (speaker, text) -> chat.getBroadcastOperations().sendEvent("said", speaker, text));
        }

        static void trims(SocketIONamespace chat) {
            onSay(chat, (speaker, text) -> all(chat, text.trim()));
        }

        /** A sender's first line at once; the second only after the third, and so on in pairs. */
        static void reorders(SocketIONamespace chat) {
            Map<UUID, Integer> said = new ConcurrentHashMap<>();
            Map<UUID, String> kept = new ConcurrentHashMap<>();
            onSay(chat, (speaker, text) -> {
                UUID id = speaker.getSessionId();
                if (said.merge(id, 1, Integer::sum) % 2 == 0) {
                    kept.put(id, text);
                } else {
                    all(chat, text);
                    Optional.ofNullable(kept.remove(id)).ifPresent(before -> all(chat, before));
                }
            });
        }

        static void repeatsTheFirst(SocketIONamespace chat) {
            AtomicReference<String> first = new AtomicReference<>();
            onSay(chat, (speaker, text) -> {
                first.compareAndSet(null, text);
                all(chat, first.get());
            });
        }

        static void swallowsTheEmptyLine(SocketIONamespace chat) {
            onSay(chat, (speaker, text) -> {
                if (!text.isEmpty()) {
                    all(chat, text);
                }
            });
        }
    }

    private static void onSay(SocketIONamespace chat, BiConsumer<SocketIOClient, String> then) {
        chat.addEventListener("say", String.class, (client, text, ack) -> then.accept(client, text));
    }

    private static void all(SocketIONamespace chat, String text) {
        chat.getBroadcastOperations().sendEvent("said", text);
    }
}
