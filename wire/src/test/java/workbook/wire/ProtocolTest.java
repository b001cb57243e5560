package workbook.wire;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Socket.IO protocol 5, script by script: the repaired server keeps it, the library breaks it. */
class ProtocolTest {
    private static final RepairedServer REPAIRED = RepairedServer.onLoopback();
    private static final PlainServer PLAIN = PlainServer.onLoopback();

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

    static Stream<Script> scripts() {
        return Stream.of("connect", "disconnect", "events", "binary", "auth")
                .flatMap(topic -> Script.in(topic + ".txt"));
    }

    static Stream<Script> defects() {
        return scripts().filter(Script::hasDefect);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void the_repaired_server_keeps_the_protocol(Script script) {
        script.plays(REPAIRED);
    }

    @ParameterizedTest
    @MethodSource("defects")
    void the_library_as_it_comes_shows_the_defect(Script script) {
        script.showsTheDefect(PLAIN);
    }
}
