package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Every way in which judged code can end a run too early has its name, its line and its words. */
class EarlyEndTest extends EarlyEndFixture {

    @Test
    void exit_is_named_with_its_line_and_the_step_before_keeps_its_point() {
        Verdict verdict = go("System.out.println(\"bye\"); System.exit(0);");
        assertNamed(verdict, Status.CRASHED, "System.exit at Wild.java:5 in the test: second");
        assertEquals(1, verdict.points());
        assertEquals("bye\n", verdict.output());
    }

    @Test
    void exit_from_another_thread_is_named() {
        Verdict verdict = go("Thread t = new Thread(() -> System.exit(3)); t.start(); t.join();");
        assertNamed(verdict, Status.CRASHED, "System.exit at Wild.java:5");
    }

    @Test
    void a_jvm_that_was_killed_once_does_not_matter() throws Exception {
        Verdict verdict = whileKilling(1, "Thread.sleep(600);");
        assertEquals(Status.PASSED, verdict.status(), verdict.toString());
    }

    @Test
    void a_jvm_that_is_killed_again_and_again_is_not_the_learners_fault() throws Exception {
        Verdict verdict = whileKilling(9, "Thread.sleep(600);");
        assertNamed(verdict, Status.NOT_JUDGED, "ended from outside, twice (exit code 137, signal 9)");
    }

    @Test
    void a_jvm_that_was_asked_to_end_is_not_said_to_have_called_exit() throws Exception {
        Verdict verdict = whileKilling(1, "Thread.sleep(600); // TERM");
        assertEquals(Status.PASSED, verdict.status(), verdict.toString());
    }

    @Test
    void halt_with_the_code_of_a_kill_is_the_learners_however_it_is_called() {
        assertNamed(go("Runtime.getRuntime().halt(137);"), Status.CRASHED, "exit code 137");
        String reflective = "Runtime.class.getMethod(\"halt\", int.class).invoke(Runtime.getRuntime(), 137);";
        assertNamed(go(reflective), Status.CRASHED, "exit code 137");
    }

    /** Kills each JVM in which the code has begun, so many times at most. */
    private static Verdict whileKilling(int most, String body) throws Exception {
        Path begun = root.resolve("begun");
        var left = new AtomicInteger(most);
        var killer = new Thread(() -> {
            while (left.get() > 0) {
                if (begun.toFile().delete()) {
                    left.decrementAndGet();
                    checker.processes().stream()
                            .flatMap(pid -> ProcessHandle.of(pid).stream())
                            .forEach(body.contains("TERM") ? ProcessHandle::destroy : ProcessHandle::destroyForcibly);
                }
                Thread.onSpinWait();
            }
        });
        killer.setDaemon(true);
        killer.start();
        Verdict verdict = go("java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + begun + "\")); " + body);
        left.set(0);
        killer.join();
        Files.deleteIfExists(begun);
        return verdict;
    }

    @Test
    void halt_is_told_with_its_code() {
        Verdict verdict = go("Runtime.getRuntime().halt(7);");
        assertNamed(verdict, Status.CRASHED, "exit code 7");
    }

    @Test
    void an_endless_loop_is_named_with_its_line() {
        Verdict verdict = go("while (true) { Thread.onSpinWait(); }");
        assertNamed(verdict, Status.TIMED_OUT, "busy at Wild.java:5");
        assertEquals(2, verdict.tests().size());
        assertTrue(verdict.tests().get(1).next().contains("Wild.java:5"));
    }

    @Test
    void used_up_memory_is_named_with_its_line() {
        Verdict verdict = go("var l = new java.util.ArrayList<byte[]>(); while (true) l.add(new byte[9999999]);");
        assertNamed(verdict, Status.CRASHED, "used up the memory at Wild.java:5");
    }

    @Test
    void used_up_memory_in_another_thread_is_named() {
        Verdict verdict = go("Thread t = new Thread(() -> { var l = new java.util.ArrayList<byte[]>();"
                + " while (true) l.add(new byte[9999999]); }); t.start(); t.join();");
        assertNamed(verdict, Status.CRASHED, "used up the memory at Wild.java:5");
    }

    @Test
    void a_stack_overflow_is_named_with_its_line() {
        Verdict verdict = go("go();");
        assertNamed(verdict, Status.CRASHED, "StackOverflowError at Wild.java:5");
    }

    @Test
    void a_class_that_cannot_be_initialised_is_named_with_its_line() {
        Verdict verdict = go("Inner.touch(); } static class Inner { static int x = 1 / zero();"
                + " static int zero() { return 0; } static void touch() {}");
        assertNamed(verdict, Status.CRASHED, "ArithmeticException: / by zero at Wild.java:5");
    }

    @RepeatedTest(10) // a thread that was started last has sometimes not begun when the run is over
    void a_thread_left_running_is_named_with_its_line() {
        Verdict verdict = go("new Thread(() -> { while (true) { try { Thread.sleep(9); }"
                + " catch (InterruptedException e) { } } }, \"mine\").start();");
        assertNamed(verdict, Status.PASSED, "left a thread running: mine, at Wild.java:5");
    }

    @Test
    void a_thread_of_a_broker_may_go_on_and_another_librarys_is_named() {
        String start = "Thread t = new Thread(new ThreadGroup(\"exercise\"),"
                + " java.util.concurrent.locks.LockSupport::park, \"%s\"); t.setDaemon(true); t.start();";
        assertNull(go(start.formatted("Thread-0 (activemq-trial)")).reason());
        assertNamed(go(start.formatted("trial")), Status.PASSED, "left a thread running: trial");
    }

    @Test
    void an_exception_of_another_thread_is_told() {
        Verdict verdict = go("Thread t = new Thread(() -> { throw new IllegalStateException(\"x\"); },"
                + " \"mine\"); t.start(); t.join();");
        assertNamed(verdict, Status.PASSED, "thread mine ended with java.lang.IllegalStateException: x");
    }

    @Test
    void a_thread_that_interrupts_all_others_is_outlived() {
        Verdict verdict = go("Thread.getAllStackTraces().keySet().forEach(Thread::interrupt); Thread.sleep(9);");
        assertEquals(Status.FAILED, verdict.status(), verdict.toString());
        assertTrue(verdict.tests().get(1).got().contains("InterruptedException"), verdict.toString());
    }

    @Test
    void a_workshop_whose_own_watchdog_was_stopped_ends_all_the_same() {
        Assumptions.assumeTrue(Runtime.version().feature() < 20, "newer JDKs cannot suspend a thread");
        Verdict verdict = go("Thread.getAllStackTraces().keySet().stream().filter(t -> t != Thread.currentThread())"
                + ".forEach(t -> t.suspend()); while (true) { }");
        assertEquals(Status.TIMED_OUT, verdict.status(), verdict.toString());
    }

    @Test
    void a_process_that_was_started_ends_with_the_jvm_that_started_it() throws Exception {
        Path pid = root.resolve("pid");
        String start = "var p = new ProcessBuilder(\"sleep\", \"600\").start(); java.nio.file.Files.writeString("
                + "java.nio.file.Path.of(\"" + pid + "\"), p.pid() + \"\");";
        for (String end : List.of("Runtime.getRuntime().halt(0);", "System.exit(0);", "while (true) { }", "")) {
            go(start + end);
            ProcessHandle.of(Long.parseLong(Files.readString(pid)))
                    .ifPresent(sleep -> assertTrue(ended(sleep), "it survived " + end));
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            process.destroyForcibly();
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
