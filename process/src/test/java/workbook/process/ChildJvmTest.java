package workbook.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildJvmTest {

    interface Calls {

        /** Everything of this JVM in which a secret could be read. */
        String readable();

        void prints(String text);

        /** Starts another one like this, which starts a process; the ids of both. */
        List<Long> child();

        long program();

        void exits(int code);
    }

    private final List<ChildJvm> started = new ArrayList<>();
    private final List<String> printed = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        started.forEach(ChildJvm::close);
    }

    private ChildJvm start(String... role) throws IOException {
        ChildJvm jvm = ChildJvm.start(Role.JUDGE, Family.command(role), printed::add);
        started.add(jvm);
        return jvm;
    }

    private static Calls calls(ChildJvm jvm) throws IOException {
        return jvm.connect(Service.none(), Deadlines.CONNECT).root(Calls.class);
    }

    /** Where the child connects, and the secret. */
    private static String[] introduction(ChildJvm jvm) {
        return jvm.socket.introduction().strip().split(" ", -1);
    }

    @Test
    void the_secret_is_nowhere_that_a_learners_code_could_read_it() throws Exception {
        ChildJvm jvm = start();
        String secret = introduction(jvm)[1];
        String readable = calls(jvm).readable();
        assertTrue(readable.contains("java.home"), readable); // it has looked
        assertFalse(readable.contains(secret));
    }

    @Test
    void somebody_without_the_secret_is_not_let_in_and_keeps_nobody_out() throws Exception {
        ChildJvm jvm = start();
        int port = Integer.parseInt(introduction(jvm)[0]);
        try (var silent = new Socket(Frames.loopback(), port);
                var guessing = new Socket(Frames.loopback(), port)) {
            new Frames(guessing).write("workbook 1 judge 00000000000000000000000000000000");
            assertTrue(calls(jvm).readable().contains("java.home"));
            assertEquals(-1, guessing.getInputStream().read());
            assertTrue(silent.isConnected());
        }
        assertThrows(IOException.class, () -> new Socket(Frames.loopback(), port).close());
    }

    @Test
    void another_version_and_another_role_are_refused_with_a_sentence() throws Exception {
        ChildJvm jvm = start();
        var version = assertThrows(ProtocolException.class, () -> jvm.accepted(OpeningFrame.VERSION + 1));
        assertTrue(version.getMessage().contains("speaks version 1 of the protocol"), version.getMessage());
        assertTrue(version.getMessage().contains("Build the workbook anew."), version.getMessage());
        ChildJvm learner = start("LEARNER");
        var role = assertThrows(ProtocolException.class, () -> calls(learner));
        assertTrue(role.getMessage().contains("a learner has connected"), role.getMessage());
        assertEnds(jvm.pid());
    }

    @Test
    void what_is_printed_is_output_whatever_it_says() throws Exception {
        ChildJvm jvm = start();
        Calls calls = calls(jvm);
        calls.prints("\u0000\u0000\u0000\u0002{}\n{\"answer\":{\"id\":1,\"result\":5,\"problem\":null}}\nhalf");
        assertTrue(jvm.awaitMark());
        assertEquals(
                List.of("\u0000\u0000\u0000\u0002{}", "{\"answer\":{\"id\":1,\"result\":5,\"problem\":null}}", "half"),
                printed);
        calls.prints("x".repeat(1_000_000)); // and a line without an end fills no memory
        assertTrue(jvm.awaitMark());
        assertTrue(printed.stream().allMatch(line -> line.length() <= 8_000));
    }

    @Test
    void a_jvm_that_exits_is_known_by_its_code() throws Exception {
        ChildJvm jvm = start();
        Calls calls = calls(jvm);
        var closed = assertThrows(ChannelClosed.class, () -> calls.exits(7));
        assertFalse(closed.garbled());
        assertEquals(7, jvm.exitCode());
    }

    @Test
    void a_jvm_that_does_not_start_is_told() throws Exception {
        ChildJvm jvm = ChildJvm.start(Role.JUDGE, Family.command().options("-Xmx1"), printed::add);
        started.add(jvm);
        assertThrows(JvmNotStarted.class, () -> calls(jvm));
        jvm.awaitOutput();
        assertTrue(printed.toString().contains("Too small"), printed.toString());
    }

    @Test
    void a_child_that_is_closed_takes_its_children_along() throws Exception {
        ChildJvm jvm = start();
        List<Long> family = calls(jvm).child();
        assertTrue(family.stream().allMatch(pid -> ProcessHandle.of(pid).isPresent()));
        jvm.close();
        family.forEach(ChildJvmTest::assertEnds);
    }

    @Test
    void a_child_that_is_killed_takes_its_children_along() throws Exception {
        ChildJvm jvm = start();
        List<Long> family = calls(jvm).child(); // another JVM, whose parent is killed, and its process
        ProcessHandle.of(jvm.pid()).orElseThrow().destroyForcibly();
        family.forEach(ChildJvmTest::assertEnds);
    }

    @Test
    void a_process_without_a_channel_ends_with_a_jvm_that_halts() throws Exception {
        ChildJvm jvm = start();
        Calls calls = calls(jvm);
        long program = calls.program();
        assertTrue(ProcessHandle.of(program).isPresent());
        assertThrows(ChannelClosed.class, () -> calls.exits(0));
        assertEnds(program);
    }

    private static void assertEnds(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            try {
                process.onExit().get(30, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                process.destroyForcibly();
                throw new AssertionError("process " + pid + " lives on", e);
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
