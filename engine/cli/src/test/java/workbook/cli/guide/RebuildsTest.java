package workbook.cli.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import workbook.check.machine.Libraries;

/** What its timer comes upon is not lost. */
class RebuildsTest {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void a_file_that_cannot_be_read_just_now_is_looked_at_again() throws Exception {
        assertEquals("rebuilt", first(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new UncheckedIOException(new IOException("being replaced"));
            }
            return true;
        }));
    }

    @Test
    void what_breaks_is_told_as_of_any_thread() throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> heard.add(String.valueOf(error.getMessage())));
        try {
            assertEquals("workbook/Gone", first(() -> {
                throw new NoClassDefFoundError("workbook/Gone");
            }));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private String first(BooleanSupplier replaced) throws InterruptedException {
        try (var rebuilds = new Rebuilds(new Libraries(), replaced, () -> {}, () -> heard.add("rebuilt"))) {
            assertNotNull(rebuilds);
            String first = heard.poll(10, TimeUnit.SECONDS);
            assertNotNull(first, "nothing was heard for 10 s");
            return first;
        }
    }
}
