package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A handler that never returns, on a server that all tests share: it waits for the whole patience. */
class BlockedHandlerTest {

    private static final int THREADS = 2;

    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        over.countDown();
    }

    @Test
    void does_not_keep_the_next_tests_waiting() {
        for (int i = 0; i < THREADS; i++) {
            try (Lab lab = lab(true)) {
                Client ada = lab.client("ada");
                Unmet unmet = assertThrows(Unmet.class, () -> ada.emits("say", "hi"));
                assertTrue(unmet.got().startsWith("it does not answer"), unmet.got());
            }
        }
        try (Lab lab = lab(false)) {
            Client grace = lab.client("grace");
            grace.emits("say", "hi");
            assertThat(grace).heardOnly("said", "hi");
        }
    }

    private Lab lab(boolean blocked) {
        return Lab.start(chat -> chat.addEventListener("say", String.class, (client, text, ack) -> {
            if (blocked) {
                over.await();
            }
            client.sendEvent("said", text);
        }));
    }
}
