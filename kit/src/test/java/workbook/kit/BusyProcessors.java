package workbook.kit;

import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/** Keeps every processor busy, so that a thread that could run has to wait for its turn. */
final class BusyProcessors {

    private BusyProcessors() {}

    /** Meanwhile, runs the action that many times, and hands it the number of the run, from 0. */
    static void during(int times, IntConsumer action) {
        var over = new CountDownLatch(1);
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
            var busy = new Thread(() -> {
                while (over.getCount() > 0) {
                    Thread.onSpinWait();
                }
            });
            busy.setDaemon(true);
            busy.start();
        }
        try {
            for (int i = 0; i < times; i++) {
                action.accept(i);
            }
        } finally {
            over.countDown();
        }
    }
}
