package workbook.wire.engineio;

import org.junit.jupiter.api.AfterEach;

/** A test with an {@link EchoServer} and a client of it. */
abstract class EchoTest {
    EchoServer server = EchoServer.patient();
    Browser ada = new Browser(server.port(), "/engine.io/");

    @AfterEach
    void stop() {
        server.close();
    }

    /** Goes on with another server. */
    void restart(EchoServer other) {
        server.close();
        server = other;
        ada = new Browser(server.port(), "/engine.io/");
    }
}
