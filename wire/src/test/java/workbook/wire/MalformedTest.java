package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each malformed frame closes the connection; of 52 the library closes on one. */
class MalformedTest {
    private static final RepairedServer REPAIRED = RepairedServer.onLoopback();
    private static final PlainServer PLAIN = PlainServer.onLoopback();

    /** Of these the library makes something, or nothing, and goes on. */
    private static final List<String> IGNORED = List.of(
            "",
            "0{}",
            "2",
            "2probe",
            "7",
            "4",
            "47",
            "49[]",
            "4-",
            "40[1]",
            "40{",
            "400{}",
            "40\"x\"",
            "40null",
            "40/new\n,",
            "42",
            "42{}",
            "42[]",
            "42[null]",
            "42[\"say\"",
            "42[\"say\"]x",
            "42[\"say\"][1]",
            "42[\"say\",\"\n\"]",
            "42[\"say\",nix]",
            "42[\"connect\"]",
            "42[\"connect_error\"]",
            "42[\"disconnect\"]",
            "42[\"disconnecting\"]",
            "42[\"newListener\"]",
            "42[\"removeListener\"]",
            "42-1[\"say\"]",
            "421-[\"say\"]",
            "421234567890[\"say\"]",
            "42/custom[\"say\"]",
            "42custom,[\"say\"]",
            "43[1]",
            "431",
            "431{}",
            "44{\"message\":\"x\"}",
            "45[\"say\"]",
            "45-[\"say\"]");

    /** The first closes; the next three leave the namespace; the rest waits for attachments, the last for 11. */
    private static final List<String> MISTAKEN = List.of(
            "abc",
            "4abc",
            "410",
            "41{}",
            "451-{}",
            "451-[\"say\",{\"_placeholder\":true,\"num\":1}]",
            "451-[\"say\",{\"_placeholder\":true,\"num\":-1}]",
            "451-[\"say\",{\"_placeholder\":true,\"num\":\"0\"}]",
            "451-[\"say\",[{\"_placeholder\":true}]]",
            "461-[1]",
            "4511-[\"say\"]");

    @BeforeAll
    static void start() {
        Listeners.on(REPAIRED);
        Listeners.on(PLAIN);
    }

    @AfterAll
    static void stop() {
        REPAIRED.stop();
        PLAIN.stop();
    }

    static Stream<String> ignored() {
        return IGNORED.stream();
    }

    static Stream<String> malformed() {
        return Stream.concat(IGNORED.stream(), MISTAKEN.stream());
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_malformed_frame_closes_the_connection(String frame) {
        try (RawClient ada = RawClient.joined(REPAIRED)) {
            assertEquals(RawClient.CLOSED, ada.sends(frame).hears());
        }
    }

    @ParameterizedTest
    @MethodSource("ignored")
    void the_library_as_it_comes_keeps_the_connection(String frame) {
        try (RawClient ada = RawClient.joined(PLAIN)) {
            ada.sends(frame, "420[\"ask\",\"still here\"]");
            String heard = ada.hears();
            for (int answers = 0; answers < 2 && !heard.contains("still here"); answers++) {
                heard = ada.hears(); // it answers some malformed frames first
            }
            assertEquals("430[\"still here\"]", heard);
        }
    }
}
