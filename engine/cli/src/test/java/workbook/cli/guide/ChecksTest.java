package workbook.cli.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Verdict;
import workbook.check.verdict.Verdicts;
import workbook.check.workshop.Stop;
import workbook.course.Exercise;
import workbook.course.TestCourse;

/** Which check comes first, what makes room, and what is said of one that breaks; with a judge that waits. */
class ChecksTest {

    @TempDir
    Path root;

    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private List<Exercise> exercises;

    @BeforeEach
    void a_course_of_four() {
        var course = new TestCourse(root);
        for (String name : List.of("One", "Two", "Three", "Four")) {
            course.exercise(name, "1").source(name, "class " + name + " {}").test(name, "");
        }
        exercises = course.load().exercises();
    }

    @Test
    void the_one_in_front_goes_first_and_all_come_once() throws Exception {
        try (Checks checks = new Checks(this::judge, heard::add)) {
            checks.askLater(exercises.get(0), 0);
            assertEquals("One", begun.poll(10, TimeUnit.SECONDS));
            checks.askLater(exercises.get(1), 0);
            checks.askLater(exercises.get(2), 0);
            checks.askLater(exercises.get(2), 0);
            assertEquals(3, checks.others());
            checks.ask(exercises.get(2), 0);
            checks.ask(exercises.get(3), 0);
            mayEnd.countDown();
            var order = new ArrayList<String>();
            while (order.size() < 4) {
                order.add(judged());
            }
            assertEquals(
                    List.of("Three", "Four"),
                    order.stream().filter(name -> !name.equals("One")).limit(2).toList());
            assertEquals(
                    List.of("Four", "One", "Three", "Two"),
                    order.stream().sorted().toList());
        }
        assertNull(heard.poll());
    }

    @Test
    void what_is_slow_makes_room_for_a_save_and_is_not_lost() throws Exception {
        try (Checks checks = new Checks(this::judge, heard::add)) {
            checks.askLater(exercises.get(0), 0);
            assertEquals("One", begun.poll(10, TimeUnit.SECONDS));
            checks.ask(exercises.get(1), 0);
            assertEquals("Two", begun.poll(10, TimeUnit.SECONDS), "One does not end by itself");
            mayEnd.countDown();
            assertEquals("Two", judged());
            assertEquals("One", judged());
        }
    }

    @Test
    void nothing_is_heard_of_what_was_under_way_at_the_end() throws Exception {
        var ended = new CountDownLatch(1);
        Checks.Judge breaks = (exercise, stop) -> {
            try {
                return judge(exercise, stop);
            } catch (CancellationException stopped) {
                throw new IllegalStateException("the compiler is closed");
            } finally {
                ended.countDown();
            }
        };
        try (Checks checks = new Checks(breaks, heard::add)) {
            checks.ask(exercises.get(0), 0);
            assertEquals("One", begun.poll(10, TimeUnit.SECONDS));
        }
        assertTrue(ended.await(10, TimeUnit.SECONDS), "it was stopped");
        assertTrue(heard.stream().noneMatch(event -> event instanceof Event.Broke || event instanceof Event.Judged));
    }

    @Test
    void a_check_that_breaks_is_told() throws Exception {
        Checks.Judge breaks = (exercise, stop) -> {
            throw new NoClassDefFoundError("workbook/Gone");
        };
        try (Checks checks = new Checks(breaks, heard::add)) {
            checks.ask(exercises.get(0), 0);
            assertInstanceOf(Event.Broke.class, heard.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void what_breaks_on_the_timer_is_told_too() throws Exception {
        Consumer<Event> listener = event -> {
            heard.add(event);
            if (event instanceof Event.Slow) {
                throw new IllegalStateException("no screen");
            }
        };
        try (Checks checks = new Checks(this::judge, listener)) {
            checks.ask(exercises.get(0), 0);
            assertInstanceOf(Event.Slow.class, heard.poll(10, TimeUnit.SECONDS));
            assertInstanceOf(Event.Broke.class, heard.poll(10, TimeUnit.SECONDS));
        }
    }

    /** Each verdict at once, and a proof that lasts until it may end, or is stopped. */
    private Checks.Judge proves(Verdict proof) {
        return new Checks.Judge() {
            @Override
            public Verdict judge(Exercise exercise, Stop stop) {
                return Verdicts.leaky();
            }

            @Override
            public Verdict prove(Exercise exercise, Verdict verdict, Stop stop) {
                ChecksTest.this.judge(exercise, stop);
                return proof.withWallMillis(verdict.wallMillis());
            }
        };
    }

    @Test
    void a_cause_that_is_found_later_comes_after_the_verdict() throws Exception {
        try (Checks checks = new Checks(proves(Verdicts.wordy()), heard::add)) {
            checks.ask(exercises.get(0), 0);
            assertEquals("One", judged());
            assertEquals("One", begun.poll(10, TimeUnit.SECONDS));
            mayEnd.countDown();
            assertInstanceOf(Event.Proven.class, heard.poll(10, TimeUnit.SECONDS));
        }
        assertNull(heard.poll(), "a check that gave its verdict isn't slow");
    }

    @Test
    void a_save_ends_the_search_for_a_cause_and_the_verdict_is_not_told_twice() throws Exception {
        try (Checks checks = new Checks(proves(Verdicts.wordy()), heard::add)) {
            checks.ask(exercises.get(0), 0);
            assertEquals("One", begun.poll(10, TimeUnit.SECONDS));
            checks.ask(exercises.get(1), 0);
            assertEquals("Two", begun.poll(10, TimeUnit.SECONDS), "One does not end by itself");
            assertEquals("One", judged());
            assertEquals("Two", judged());
            mayEnd.countDown();
            assertEquals(
                    "Two",
                    assertInstanceOf(Event.Proven.class, heard.poll(10, TimeUnit.SECONDS))
                            .exercise()
                            .name());
        }
        assertNull(heard.poll());
    }

    @Test
    void no_cause_is_searched_for_where_nobody_waits() throws Exception {
        var holder = new AtomicReference<Checks>();
        var others = new LinkedBlockingQueue<Integer>();
        Consumer<Event> listener = event -> {
            others.add(holder.get().others());
            heard.add(event);
        };
        try (Checks checks = new Checks(proves(Verdicts.wordy()), listener)) {
            holder.set(checks);
            checks.askLater(exercises.get(0), 0);
            assertEquals("One", judged());
            checks.finish();
        }
        assertNull(begun.poll());
        assertEquals(0, others.take(), "the verdict is there, so its check is over");
    }

    @Test
    void text_that_was_saved_meanwhile_has_no_verdict() throws Exception {
        Checks.Judge saves = (exercise, stop) -> {
            if (exercise.equals(exercises.get(0))) {
                save(exercise);
            }
            return Verdicts.passed();
        };
        try (Checks checks = new Checks(saves, heard::add)) {
            checks.ask(exercises.get(0), 0);
            checks.ask(exercises.get(1), 0);
            assertEquals("Two", judged());
        }
    }

    private static void save(Exercise exercise) {
        try {
            Files.writeString(exercise.source(), "class One { int meanwhile; }");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String judged() throws InterruptedException {
        Event event = heard.poll(10, TimeUnit.SECONDS);
        while (event instanceof Event.Slow) {
            event = heard.poll(10, TimeUnit.SECONDS);
        }
        assertNotNull(event, "nothing was heard for 10 s");
        return assertInstanceOf(Event.Judged.class, event).exercise().name();
    }

    /** Lasts until it may end, or is stopped. */
    private Verdict judge(Exercise exercise, Stop stop) {
        begun.add(exercise.name());
        try {
            while (!mayEnd.await(1, TimeUnit.MILLISECONDS)) {
                stop.check();
            }
        } catch (InterruptedException ending) {
            throw new CancellationException();
        }
        return Verdicts.passed();
    }
}
