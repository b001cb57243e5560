package lesson06_wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.socket.parser.IOParser;
import io.socket.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Frame;
import workbook.kit.Lab;
import workbook.kit.Step;

class ReadTheWireTest {

    @RegisterExtension
    final Lab lab = Lab.running(ReadTheWire.class);

    @RegisterExtension
    final Lab chat = Lab.of(namespace ->
            namespace.addEventListener("echo", String.class, (client, text, ack) -> ack.sendAckData(text)));

    final Client ada = chat.client("ada");
    final Wire wire = lab.functions(Wire.class);

    /** The exercise's function, with plain data. */
    interface Wire {
        Packet read(String frame);
    }

    record Packet(String type, String namespace, Long id, String data) {}

    @Test
    @Step(1)
    void the_second_digit_is_the_type() {
        assertRead("CONNECT", Packet::type, "40{\"token\":\"t-71\"}");
        assertRead("CONNECT", Packet::type, "40");
        assertRead("EVENT", Packet::type, "42[\"say\",\"hi\"]");
        assertRead("CONNECT_ERROR", Packet::type, "44{\"message\":\"no\"}");
    }

    @Test
    @Step(1)
    void the_type_of_300_packets_of_the_library() {
        assertEach(Packet::type);
    }

    @Test
    @Step(1)
    void what_is_no_text_packet_is_invalid() {
        assertInvalid("", "4", "hello", "2", "0{\"sid\":\"x\"}", "2probe", "49[\"say\"]", "4x[\"say\"]");
        assertInvalid("21", "30[\"say\"]"); // a ping and a pong that carry something
        // a binary event, and a binary acknowledgement
        assertInvalid(
                "45[\"pic\"]",
                "451-[\"pic\",{\"_placeholder\":true,\"num\":0}]",
                "461-7[{\"_placeholder\":true,\"num\":0}]",
                "45{\"num\":0}",
                "46\"pic\"");
    }

    @Test
    @Step(2)
    void a_namespace_ends_at_the_first_comma_or_at_the_end() {
        assertRead("/chat", Packet::namespace, "42/chat,[\"say\",\"a,b\"]");
        assertRead("/chat", Packet::namespace, "41/chat");
        assertRead("/", Packet::namespace, "42[\"say\",\"/chat,\"]");
    }

    @Test
    @Step(2)
    void the_namespace_of_300_packets_of_the_library() {
        assertEach(Packet::namespace);
    }

    @Test
    @Step(3)
    void all_digits_in_front_of_the_data_are_the_id() {
        assertRead(0L, Packet::id, "420[\"price\",\"7\"]");
        assertRead(4096L, Packet::id, "43/chat,4096[\"ok\"]");
        assertRead(123_456_789_012_345L, Packet::id, "43123456789012345[]");
        assertInvalid("431234567890123456[]", "4299999999999999999999[\"say\"]");
    }

    @Test
    @Step(3)
    void the_id_of_300_packets_of_the_library() {
        assertEach(Packet::id);
    }

    @Test
    @Step(4)
    void the_data_of_300_packets_of_the_library() {
        assertEach(Packet::data);
    }

    @Test
    @Step(4)
    void data_are_read_as_they_are_written() {
        assertRead("[ \"say\", \"hi\" ] ", Packet::data, "42[ \"say\", \"hi\" ] ");
        assertRead("[\"say\",\n\"hi\"]", Packet::data, "42/chat,7[\"say\",\n\"hi\"]");
    }

    @Test
    @Step(4)
    void data_that_the_type_does_not_carry_are_invalid() {
        assertInvalid("42", "42{\"say\":\"hi\"}", "42\"say\"", "427", "43[\"ok\"]", "43/chat,[1]", "437");
        assertInvalid("41[]", "41/chat,{}", "40[1]", "40\"hi\"", "44", "44[]", "42/chat");
        assertEquals(
                new Packet("CONNECT_ERROR", "/", null, "\"Invalid namespace\""), wire.read("44\"Invalid namespace\""));
    }

    @Test
    @Step(4)
    void each_frame_of_a_real_connection_is_read() {
        Texts.NASTY.forEach(text -> ada.asks("echo", text));
        List<Frame> frames = chat.frames();

        assertTrue(frames.size() > 2 * Texts.NASTY.size());
        frames.stream()
                .filter(each -> each.raw().startsWith("4"))
                .forEach(each -> assertEquals(
                        List.of(each.type(), each.namespace(), String.valueOf(each.ackId())), heads(each.raw())));
    }

    private List<String> heads(String frame) {
        Packet read = wire.read(frame);
        return List.of(read.type(), read.namespace(), String.valueOf(read.id()));
    }

    private void assertInvalid(String... frames) {
        Stream.of(frames).forEach(frame -> assertRead("INVALID", Packet::type, frame));
    }

    private void assertRead(Object expected, Function<Packet, Object> part, String frame) {
        Packet packet = wire.read(frame);
        assertNotNull(packet, "no packet for the frame " + frame);
        assertEquals(expected, part.apply(packet), "frame " + frame);
    }

    /** Of each packet, what the client library has written and what the exercise reads. */
    private void assertEach(Function<Packet, Object> part) {
        Written.packets(300).forEach(each -> assertRead(part.apply(each.packet()), part, each.frame()));
    }

    /** Texts in which something looks like a part of the frame. */
    private static final class Texts {
        static final List<String> NASTY = List.of(
                "",
                "hi",
                "a,b",
                "7",
                "42[\"say\"]",
                "/chat,",
                "\"quoted\"",
                "[1,2]",
                "{}",
                "\\",
                "\n",
                "12,13",
                "\u00fc\u2713");
    }

    /** A packet, and the frame that the client library writes for it. */
    private record Written(Packet packet, String frame) {

        private static final List<String> TYPES = List.of("CONNECT", "DISCONNECT", "EVENT", "ACK");
        private static final List<String> NAMESPACES = List.of("/", "/chat", "/news/today", "/a-b");
        private static final List<Integer> IDS = List.of(0, 1, 9, 10, 77, 123_456_789);

        static List<Written> packets(int count) {
            var random = new Random(42);
            return Stream.generate(() -> next(random)).limit(count).toList();
        }

        private static Written next(Random random) {
            int type = random.nextInt(TYPES.size());
            var packet = new io.socket.parser.Packet<Object>(type);
            packet.nsp = one(random, NAMESPACES);
            packet.id = type == Parser.ACK || (type == Parser.EVENT && random.nextBoolean()) ? one(random, IDS) : -1;
            packet.data = data(random, type);
            var frames = new ArrayList<String>();
            new IOParser.Encoder().encode(packet, parts -> frames.add("4" + parts[0]));
            Long id = packet.id < 0 ? null : Long.valueOf(packet.id);
            String data = packet.data == null ? "" : packet.data.toString();
            return new Written(new Packet(TYPES.get(type), packet.nsp, id, data), frames.get(0));
        }

        private static Object data(Random random, int type) {
            return switch (type) {
                case Parser.CONNECT -> random.nextBoolean() ? null : new JSONObject(Map.of("token", text(random)));
                case Parser.DISCONNECT -> null;
                case Parser.EVENT -> new JSONArray(List.of(text(random), text(random), random.nextInt()));
                default -> new JSONArray(List.of(text(random), Map.of("a,b", text(random))));
            };
        }

        private static String text(Random random) {
            return one(random, Texts.NASTY);
        }

        private static <T> T one(Random random, List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
