package workbook.kit.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketTest {

    private final PacketAssembler assembler = new PacketAssembler();

    private static Packet packet(String text) {
        return Packet.text(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "42[\"say\",\"hi\"]|say",
                "42/chat,[\"say\",\"hi\"]|say",
                "42/chat,17[\"say, \\\"hi\\\"\"]|say, \"hi\"",
                "451-[\"bytes\",{\"_placeholder\":true,\"num\":0}]|bytes",
                "452-/chat,3[\"ä\"]|ä",
            })
    void an_event_has_a_name(String text, String event) {
        assertEquals(event, packet(text).event());
        assertTrue(packet(text).isMessage());
        assertFalse(packet(text).isAcknowledgement());
    }

    @ParameterizedTest
    @ValueSource(strings = {"431[\"ok\"]", "43/chat,1[]", "461-2[{\"_placeholder\":true,\"num\":0}]"})
    void an_acknowledgement_has_none(String text) {
        assertTrue(packet(text).isAcknowledgement());
        assertNull(packet(text).event());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0{\"sid\":\"x\"}",
                "1",
                "2",
                "2probe",
                "3",
                "3probe",
                "5",
                "6",
                "40",
                "40/chat,{}",
                "41",
                "44{}",
                "4",
                "42",
                "42[1]",
                "42{",
                "",
                "x"
            })
    void all_else_is_neither(String text) {
        assertFalse(packet(text).isMessage());
    }

    @Test
    void attachments_are_put_to_their_packet() {
        assertEquals(List.of(), assembler.text("452-[\"a\"]".getBytes(StandardCharsets.UTF_8)));
        assertTrue(assembler.isWaiting());
        assertEquals("[2]", assembler.text("2".getBytes(StandardCharsets.UTF_8)).toString()); // a ping between
        assertEquals(List.of(), assembler.binary(new byte[] {1}));
        assertEquals("[452-[\"a\"] +2]", assembler.binary(new byte[] {2}).toString());
        assertFalse(assembler.isWaiting());
    }

    @Test
    void what_is_in_disorder_crosses_all_the_same() {
        assertEquals(1, assembler.binary(new byte[] {1}).get(0).attachments());
        assertEquals(List.of(), assembler.text("451-[\"a\"]".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "[451-[\"a\"], 42[\"b\"]]",
                assembler.text("42[\"b\"]".getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Test
    void a_polling_body_is_read_and_written() {
        String body = "2\u001e42[\"ä\"]\u001e451-[\"b\"]\u001ebnot Base64\u001e42[\"c\"]";
        List<Packet> packets = PollingBody.read(Unpooled.copiedBuffer(body, StandardCharsets.UTF_8), assembler);
        assertEquals(4, packets.size());
        assertEquals(1, packets.get(2).attachments());
        assertEquals(body, PollingBody.write(packets).toString(StandardCharsets.UTF_8));
    }

    @Test
    void an_event_and_its_attachment_may_come_in_two_bodies() {
        assertEquals(
                List.of(), PollingBody.read(Unpooled.copiedBuffer("451-[\"b\"]", StandardCharsets.UTF_8), assembler));
        List<Packet> packets = PollingBody.read(Unpooled.copiedBuffer("bAQI=", StandardCharsets.UTF_8), assembler);
        assertEquals("[451-[\"b\"] +1]", packets.toString());
    }
}
