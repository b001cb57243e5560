package workbook.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgedFramesTest extends RemoteCallsFixture {

    /** The control: the answer that is right. */
    @Test
    void an_answer_written_by_hand_is_taken_if_it_is_right() throws Exception {
        assertEquals(5, forged(answer("5")).number());
        assertEquals(List.of("a"), forged(answer("[\"a\"]")).texts());
    }

    @Test
    void a_forged_answer_of_another_type_is_none() throws Exception {
        for (String result : List.of("\"5\"", "5.5", "null", "[5]", "{\"@class\":\"java.io.File\"}", "9999999999")) {
            assertGarbled(forged(answer(result))::number);
        }
    }

    @Test
    void a_forged_list_holds_nothing_but_its_type() throws Exception {
        for (String result : List.of("[null]", "[[\"a\"]]", "[{\"a\":1}]", "\"a\"", "null")) {
            assertGarbled(forged(answer(result))::texts);
        }
    }

    @Test
    void a_frame_that_is_not_of_the_protocol_ends_the_line() throws Exception {
        for (String frame : List.of(
                "",
                "hello",
                "{}",
                "[1]",
                answer("5").replace("1", "7"),
                "{\"call\":null,\"answer\":{\"id\":1,\"result\":5}}",
                call(0, "number()"),
                call(9, "close()"),
                "{\"mark\":\"2/2\"}")) {
            assertGarbled(forged(frame)::number);
        }
    }

    @Test
    void a_frame_without_an_end_is_not_waited_for() throws Exception {
        there.getOutputStream().write(new byte[] {0x7f, 0, 0, 0});
        assertGarbled(caller(PATIENCE).root(Shop.class)::number);
        no_line();
        a_line();
        there.getOutputStream().write(new byte[] {-1, -1, -1, -1});
        assertGarbled(caller(PATIENCE).root(Shop.class)::number);
    }

    private static String answer(String result) {
        return "{\"call\":null,\"answer\":{\"id\":1,\"result\":" + result + ",\"problem\":null}}";
    }

    private static String call(int object, String method) {
        return "{\"call\":{\"id\":1,\"object\":" + object + ",\"method\":\"" + method
                + "\",\"arguments\":[]},\"answer\":null}";
    }

    private static void assertGarbled(org.junit.jupiter.api.function.Executable call) {
        var closed = assertThrows(ChannelClosed.class, call);
        assertTrue(closed.garbled(), closed.toString());
    }

    /** A line whose other end has answered already, with that frame. */
    private Shop forged(String frame) throws IOException {
        no_line();
        a_line();
        Shop shop = caller(PATIENCE).root(Shop.class);
        Socket end = there;
        var forger = new Thread(() -> {
            try {
                var frames = new Frames(end);
                frames.read();
                frames.write(frame.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                return;
            }
        });
        forger.setDaemon(true);
        forger.start();
        return shop;
    }
}
