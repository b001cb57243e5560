package cheatsheet;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.BroadcastAckCallback;
import com.corundumstudio.socketio.MultiTypeAckCallback;
import com.corundumstudio.socketio.MultiTypeArgs;
import com.corundumstudio.socketio.SocketIOClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import workbook.kit.Lab;

/** What the server asks, and what the clients answer. */
class AcknowledgeTest extends Cafe {

    /** A client that does not answer has no more time when the test says so. */
    @Override
    Lab with(Lab plain) {
        return plain.clock();
    }

    @Test
    void emit_with_ack() {
        grace.answers("drink", "tea");
        says = (any, text, ack) -> {
            SocketIOClient socket = at(grace);
            // tag::emit_with_ack[]
            socket.sendEvent(
                    "drink",
                    new AckCallback<String>(String.class) {
                        @Override
                        public void onSuccess(String answer) {
                            show(answer);
                        }
                    },
                    text);
            // end::emit_with_ack[]
        };

        ada.emits("say", "which?");

        assertThat(grace).heardOnly("drink", "which?");
        assertEquals(List.of("tea"), shown);
        assertThat(ada).heardNothing();
        assertThat(alan).heardNothing();
        assertThat(joan).heardNothing();
    }

    @Test
    void several_answers() {
        grace.answers("drink", "tea");
        // tag::several_answers[]
        var callback = new MultiTypeAckCallback(String.class, Integer.class) {
            @Override
            public void onSuccess(MultiTypeArgs answer) {
                show(answer.first());
            }
        };
        // end::several_answers[]
        says = (any, text, ack) -> at(grace).sendEvent("drink", callback, text);

        ada.emits("say", "which?");

        lab.settles();
        assertEquals(List.of("tea"), shown);
    }

    @Test
    void emit_with_timeout() {
        says = (any, text, ack) -> {
            SocketIOClient socket = at(grace);
            // tag::emit_with_timeout[]
            socket.sendEvent(
                    "drink",
                    new AckCallback<String>(String.class, 1) { // seconds
                        @Override
                        public void onSuccess(String answer) {
                            show(answer);
                        }

                        @Override
                        public void onTimeout() {
                            show("no answer");
                        }
                    },
                    text);
            // end::emit_with_timeout[]
        };

        ada.emits("say", "which?");

        assertThat(grace).heardOnly("drink", "which?");
        assertThat(ada).heardNothing();
        assertEquals(List.of(), shown);
        lab.passes(ofSeconds(1));
        assertEquals(List.of("no answer"), shown);
    }

    @Test
    void a_client_that_leaves_answers_no_more() {
        says = (any, text, ack) -> at(grace)
                .sendEvent(
                        "drink",
                        new AckCallback<String>(String.class, 60) {
                            @Override
                            public void onSuccess(String answer) {
                                show(answer);
                            }

                            @Override
                            public void onTimeout() {
                                show("no answer");
                            }
                        },
                        text);

        ada.emits("say", "which?");
        grace.drops();

        lab.settles();
        assertEquals(List.of("no answer"), shown);
    }

    // tag::future_ack[]
    /** Completed by the answer, or with a TimeoutException when the time is up. */
    static CompletableFuture<String> ask(SocketIOClient socket, int seconds, String event, Object... values) {
        var answer = new CompletableFuture<String>();
        socket.sendEvent(
                event,
                new AckCallback<String>(String.class, seconds) {
                    @Override
                    public void onSuccess(String text) {
                        answer.complete(text);
                    }

                    @Override
                    public void onTimeout() {
                        answer.completeExceptionally(new TimeoutException(event));
                    }
                },
                values);
        return answer;
    }

    // end::future_ack[]

    @Test
    void future_ack() throws Exception {
        grace.answers("drink", "tea");

        var answered = ask(at(grace), 5, "drink", "which?");
        var silent = ask(at(alan), 1, "drink", "which?");
        lab.settles();
        assertEquals("tea", answered.getNow("no answer yet"));
        assertFalse(silent.isDone());

        lab.passes(ofSeconds(1));
        var thrown = assertThrows(ExecutionException.class, silent::get);
        assertInstanceOf(TimeoutException.class, thrown.getCause());
    }

    @Test
    void broadcast_ack() {
        List.of(ada, grace, alan, joan).forEach(client -> client.answers("vote", client.name()));
        says = (socket, text, ack) -> {
            // tag::broadcast_ack[]
            io.getBroadcastOperations()
                    .sendEvent(
                            "vote",
                            text,
                            new BroadcastAckCallback<String>(String.class, 1) { // seconds
                                @Override
                                protected void onClientSuccess(SocketIOClient client, String answer) {
                                    show(answer);
                                }

                                @Override
                                protected void onAllSuccess() {
                                    show("all");
                                }
                            });
            // end::broadcast_ack[]
        };

        ada.emits("say", "lunch?");

        lab.settles();
        assertEquals(
                List.of("ada", "alan", "all", "grace", "joan"),
                shown.stream().sorted().toList());
        for (var client : List.of(ada, grace, alan, joan)) {
            assertThat(client).heardOnly("vote", "lunch?");
        }
    }

    @Test
    void broadcast_ack_and_one_is_silent() {
        ada.answers("vote", "ada");
        says = (socket, text, ack) -> {
            // tag::broadcast_ack_and_one_is_silent[]
            io.getRoomOperations("tea").sendEvent("vote", text, new BroadcastAckCallback<String>(String.class, 1) {
                @Override
                protected void onClientSuccess(SocketIOClient client, String answer) {
                    show(answer);
                }

                @Override
                protected void onClientTimeout(SocketIOClient client) {
                    show("no answer");
                }

                @Override
                protected void onAllSuccess() {
                    show("all");
                }
            });
            // end::broadcast_ack_and_one_is_silent[]
        };

        ada.emits("say", "lunch?");

        lab.settles();
        assertEquals(List.of("ada"), shown);
        lab.passes(ofSeconds(1));
        assertEquals(List.of("ada", "no answer"), shown); // and never "all"
        assertThat(ada).heardOnly("vote", "lunch?");
        assertThat(grace).heardOnly("vote", "lunch?");
        assertThat(alan).heardNothing();
        assertThat(joan).heardNothing();
    }

    @Test
    void ack_of_a_client() {
        says = (socket, text, ack) -> {
            // tag::ack_of_a_client[]
            if (ack.isAckRequested()) {
                ack.sendAckData("got it", text.length());
            }
            // end::ack_of_a_client[]
        };

        assertThat(ada.asks("say", "hi")).answered("got it", 2);
        assertThat(ada).heardNothing();
    }

    @Test
    void an_answer_by_itself() {
        says = (socket, text, ack) -> {
            // tag::an_answer_by_itself[]
            // nothing is acknowledged here: the library does it when the listener returns
            // end::an_answer_by_itself[]
        };

        assertThat(ada.asks("say", "hi")).answered();
    }

    @Test
    void null_in_a_map() {
        // tag::null_in_a_map[]
        io.addEventListener("give", Map.class, (socket, map, ack) -> ack.sendAckData(map));
        // end::null_in_a_map[]
        var map = new HashMap<String, Object>();
        map.put("x", null);
        map.put("y", 1);

        assertThat(ada.asks("give", map)).answered(map);
    }
}
