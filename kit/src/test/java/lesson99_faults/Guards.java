package lesson99_faults;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static workbook.kit.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/** Tests as learners write them to judge a relay: an honest one, and some that want to know whom they judge. */
public final class Guards {

    private Guards() {}

    /** What all of them have. */
    abstract static class Guard {

        @RegisterExtension
        final Lab lab = Lab.underJudgement();

        final Client grace = lab.client("grace");
        final Client ada = lab.client("ada");
    }

    public static class Honest extends Guard {

        @Test
        void both_hear_it() {
            ada.emits("say", "hi");
            assertThat(grace).heardOnly("said", "hi");
            assertThat(ada).heardOnly("said", "hi");
        }

        @Test
        void in_order() {
            ada.emits("say", "one");
            ada.emits("say", "two");
            assertThat(grace).heardInOrder("said", "one", "two");
        }
    }

    public static class SkipsOne extends Honest {

        @Test
        @Disabled
        void not_yet() {}
    }

    public static class SkipsAll extends Guard {

        @Test
        @Disabled
        void not_yet() {}
    }

    public static class Empty extends Guard {}

    public static class ObjectsToAll extends Guard {

        @Test
        void no() {
            fail("no");
        }
    }

    /** Fails from its second server on. */
    public static class CountsInAStatic extends Guard {

        private static final AtomicInteger COUNT = new AtomicInteger();

        @Test
        void count() {
            assertTrue(COUNT.incrementAndGet() == 1);
        }
    }

    /** The same, with a count that outlives its class. */
    public static class CountsInAProperty extends Guard {

        @Test
        void count() {
            int count = Integer.getInteger("guards.count", 0) + 1;
            System.setProperty("guards.count", String.valueOf(count));
            assertTrue(count % 2 == 1);
        }
    }

    /** The same, with a count in a file. */
    public static class CountsInAFile extends Guard {

        @Test
        void count() throws IOException {
            Path file = Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "guards.count." + ProcessHandle.current().pid());
            Files.writeString(file, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            assertTrue(Files.size(file) % 2 == 1);
        }
    }

    /** Believes that the wrong ones have the later threads. */
    public static class LooksAtTheThreads extends Guard {

        @Test
        void threads() {
            assertTrue(Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().contains("broken")));
        }
    }

    public static class TakesTheTimeOfTheFirstLine extends Guard {

        @Test
        void quick() {
            long before = System.nanoTime();
            ada.emits("say", "one");
            assertTrue(System.nanoTime() - before < TimeUnit.MILLISECONDS.toNanos(150));
        }
    }

    public static class TakesTheTimeOfTheSecondLine extends Guard {

        @Test
        void first() {
            ada.emits("say", "one");
        }

        @Test
        void quick() {
            ada.emits("say", "one");
            long before = System.nanoTime();
            ada.emits("say", "two");
            assertTrue(System.nanoTime() - before < TimeUnit.MILLISECONDS.toNanos(150));
        }
    }

    public static class HasATimeout extends Guard {

        @Test
        void first() {
            ada.emits("say", "one");
        }

        @Test
        @Timeout(value = 150, unit = TimeUnit.MILLISECONDS)
        void quick() {
            ada.emits("say", "one");
        }
    }

    /** Kills the server between two messages, and in a write. */
    public static class Kills {

        @RegisterExtension
        final Lab lab = Lab.underJudgement();

        final Client ada = lab.client("ada");

        @Test
        void what_was_acknowledged_is_there() {
            assertThat(ada.asks("add", "one")).answered("ok");

            lab.kills();
            lab.startsAgain();
            ada.connects();

            assertThat(ada.asks("look", "")).answered(List.of("one"));
        }

        @Test
        void what_was_not_acknowledged_is_not() {
            lab.killsInAWrite(() -> ada.emits("add", "one"));
            lab.startsAgain();
            ada.connects();

            assertThat(ada.asks("look", "")).answered(List.of());
        }
    }

    /** Kills nothing. */
    public static class AddsOnly {

        @RegisterExtension
        final Lab lab = Lab.underJudgement();

        final Client ada = lab.client("ada");

        @Test
        void what_was_added_is_there() {
            assertThat(ada.asks("add", "one")).answered("ok");

            assertThat(ada.asks("look", "")).answered(List.of("one"));
        }
    }
}
