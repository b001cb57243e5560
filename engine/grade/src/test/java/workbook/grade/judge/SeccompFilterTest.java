package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Runs the filter's program as the kernel does, on one system call at a time. */
class SeccompFilterTest {

    private static final int ALLOWED = 0x7fff0000;
    private static final int DENIED = 0x00050001;
    private static final int ENDED = 0x80000000;
    private static final int X86_64 = 0xC000003E;
    private static final int THREAD = 0x003d0f00;
    private static final int FORK = 17;

    @Test
    void what_a_jvm_does_all_day_is_allowed() {
        for (int call : new int[] {0, 1, 9, 14, 41, 42, 202, 231, 257, 288}) {
            assertEquals(ALLOWED, answer(Processes.FORBIDDEN, X86_64, call, 2), "call " + call);
        }
    }

    @Test
    void other_processes_and_the_kernel_are_out_of_reach() {
        for (int call : new int[] {101, 310, 311, 248, 250, 321, 425, 165, 272, 308, 442, 175, 246}) {
            assertEquals(DENIED, answer(Processes.ALLOWED, X86_64, call, 0), "call " + call);
        }
    }

    @Test
    void threads_are_allowed_and_processes_only_where_an_exercise_needs_them() {
        assertEquals(ALLOWED, answer(Processes.FORBIDDEN, X86_64, 56, THREAD));
        assertEquals(DENIED, answer(Processes.FORBIDDEN, X86_64, 56, FORK));
        assertEquals(DENIED, answer(Processes.FORBIDDEN, X86_64, 57, 0));
        assertEquals(DENIED, answer(Processes.FORBIDDEN, X86_64, 58, 0));
        assertEquals(ALLOWED, answer(Processes.ALLOWED, X86_64, 56, FORK));
        assertEquals(ALLOWED, answer(Processes.ALLOWED, X86_64, 57, 0));
    }

    @Test
    void no_new_namespaces() {
        assertEquals(DENIED, answer(Processes.ALLOWED, X86_64, 56, 0x10000000 | FORK));
        assertEquals(DENIED, answer(Processes.FORBIDDEN, X86_64, 56, 0x40000000 | THREAD));
    }

    @Test
    void clone3_is_not_there() {
        assertEquals(0x00050000 + 38, answer(Processes.ALLOWED, X86_64, 435, 0));
    }

    @Test
    void sockets_of_rare_families_are_not_there() {
        for (int family : new int[] {1, 2, 10, 16}) {
            assertEquals(ALLOWED, answer(Processes.FORBIDDEN, X86_64, 41, family), "family " + family);
        }
        for (int family : new int[] {3, 17, 21, 38, 40}) {
            assertEquals(0x00050000 + 97, answer(Processes.FORBIDDEN, X86_64, 41, family), "family " + family);
        }
    }

    @Test
    void a_call_in_another_encoding_ends_the_process() {
        assertEquals(ENDED, answer(Processes.ALLOWED, 0x40000003, 0, 0));
        assertEquals(ENDED, answer(Processes.ALLOWED, X86_64, 0x40000000 + 101, 0));
    }

    private static int answer(Processes processes, int architecture, int call, int argument) {
        ByteBuffer program = ByteBuffer.wrap(SeccompFilter.bytes(processes)).order(ByteOrder.LITTLE_ENDIAN);
        int accumulator = 0;
        int at = 0;
        while (true) {
            int code = program.getShort(at * 8);
            int whenTrue = Byte.toUnsignedInt(program.get(at * 8 + 2));
            int whenFalse = Byte.toUnsignedInt(program.get(at * 8 + 3));
            int value = program.getInt(at * 8 + 4);
            at++;
            switch (code) {
                case 0x20 -> accumulator = value == 0 ? call : value == 4 ? architecture : argument;
                case 0x15 -> at += accumulator == value ? whenTrue : whenFalse;
                case 0x35 -> at += Integer.compareUnsigned(accumulator, value) >= 0 ? whenTrue : whenFalse;
                case 0x45 -> at += (accumulator & value) != 0 ? whenTrue : whenFalse;
                case 0x06 -> {
                    return value;
                }
                default -> throw new AssertionError("no such instruction: " + code);
            }
        }
    }
}
