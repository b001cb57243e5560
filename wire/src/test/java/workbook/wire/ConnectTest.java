package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectTest {
    private final RepairedServer server = RepairedServer.onLoopback();

    @BeforeEach
    void start() {
        server.addNamespace("/")
                .addEventListener("say", Object.class, (client, said, ack) -> client.sendEvent("said", said));
        server.addNamespace("/custom");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_client_joins_the_main_namespace() {
        try (RawClient ada = RawClient.shaken(server)) {
            String answer = ada.sends("40").hears();
            assertTrue(answer.matches("40\\{\"sid\":\"[^\"]+\"}"), answer);
            assertEquals("42[\"said\",\"hi\"]", ada.sends("42[\"say\",\"hi\"]").hears());
            assertEquals(
                    "42[\"said\",{\"x\":null}]",
                    ada.sends("42[\"say\",{\"x\":null}]").hears());
            ada.sends("451-[\"say\",{\"a\":{\"_placeholder\":true,\"num\":0}}]").sendsBytes(1, 2, 3);
            assertEquals("451-[\"said\",{\"a\":{\"_placeholder\":true,\"num\":0}}]", ada.hears());
            assertEquals("bytes 010203", ada.hears());
        }
    }
}
