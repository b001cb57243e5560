package workbook.grade.judge;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which system calls a learner's JVM may make: a program for the kernel's packet filter, as {@code bwrap --seccomp} reads
 * it. What it denies fails with an error number; a call in another machine's encoding ends the process.
 *
 * <p>It denies what reaches other processes, the kernel's own workings, further namespaces, and sockets of rare
 * families. Starting a process is denied too, unless an exercise needs it; threads are not.
 */
final class SeccompFilter {

    private static final int LOAD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_AT_LEAST = 0x35;
    private static final int JUMP_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0; // where the kernel puts what was called
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int ERROR = 0x00050000;
    private static final int NOT_PERMITTED = 1;
    private static final int NOT_THERE = 38;
    private static final int NO_SUCH_FAMILY = 97;

    private static final int X86_64 = 0xC000003E;
    private static final int X32 = 0x40000000;

    private static final int SOCKET = 41;
    private static final int CLONE = 56;
    private static final int CLONE3 = 435;
    private static final int[] FORKS = {57, 58};
    private static final int THREAD = 0x00010000;
    private static final int NEW_NAMESPACE = 0x7E020080;
    private static final int[] FAMILIES = {1, 2, 10, 16}; // local, IPv4, IPv6, and what lists interfaces

    /** By their numbers on x86-64. */
    private static final int[] DENIED = {
        101,
        310,
        311,
        312,
        438,
        440, // ptrace, process_vm_readv, process_vm_writev, kcmp, pidfd_getfd, process_madvise
        248,
        249,
        250, // keys
        321,
        298,
        323,
        425,
        426,
        427, // bpf, perf_event_open, userfaultfd, io_uring
        155,
        161,
        165,
        166,
        272,
        308, // pivot_root, chroot, mount, umount2, unshare, setns
        428,
        429,
        430,
        431,
        432,
        433,
        442, // the newer ways to mount
        303,
        304, // files by handle
        135,
        163,
        164,
        167,
        168,
        169,
        172,
        173,
        179,
        227,
        305, // personality, accounting, clocks, swap, reboot, ports
        175,
        176,
        246,
        313,
        320, // modules and other kernels
        212,
        447 // lookup_dcookie, memfd_secret
    };

    private final ByteBuffer program = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

    private SeccompFilter() {}

    /** True if the filter knows this machine's numbers. */
    static boolean fits() {
        return System.getProperty("os.arch").equals("amd64");
    }

    static byte[] bytes(Processes processes) {
        var filter = new SeccompFilter();
        filter.write(processes);
        var bytes = new byte[filter.program.position()];
        filter.program.flip().get(bytes);
        return bytes;
    }

    private void write(Processes processes) {
        add(LOAD, 0, 0, ARCHITECTURE);
        add(JUMP_EQUAL, 1, 0, X86_64);
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
        add(JUMP_AT_LEAST, 0, 1, X32);
        add(RETURN, 0, 0, KILL);
        for (int call : DENIED) {
            deny(call, NOT_PERMITTED);
        }
        deny(CLONE3, NOT_THERE); // its flags are in memory, where no filter can look; libraries fall back to clone
        if (processes == Processes.FORBIDDEN) {
            for (int call : FORKS) {
                deny(call, NOT_PERMITTED);
            }
        }
        clone(processes);
        socket();
        add(RETURN, 0, 0, ALLOW);
    }

    private void deny(int call, int error) {
        add(JUMP_EQUAL, 0, 1, call);
        add(RETURN, 0, 0, ERROR + error);
    }

    /** Its first argument says what is new: a thread, a process, or a namespace. */
    private void clone(Processes processes) {
        boolean allowed = processes == Processes.ALLOWED;
        add(JUMP_EQUAL, 0, allowed ? 4 : 6, CLONE);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(JUMP_ANY_BIT, 0, 1, NEW_NAMESPACE);
        add(RETURN, 0, 0, ERROR + NOT_PERMITTED);
        if (!allowed) {
            add(JUMP_ANY_BIT, 1, 0, THREAD);
            add(RETURN, 0, 0, ERROR + NOT_PERMITTED);
        }
        add(RETURN, 0, 0, ALLOW);
    }

    private void socket() {
        add(JUMP_EQUAL, 0, FAMILIES.length + 2, SOCKET);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        for (int i = 0; i < FAMILIES.length; i++) {
            add(JUMP_EQUAL, FAMILIES.length - i, 0, FAMILIES[i]);
        }
        add(RETURN, 0, 0, ERROR + NO_SUCH_FAMILY);
    }

    private void add(int code, int whenTrue, int whenFalse, int value) {
        program.putShort((short) code)
                .put((byte) whenTrue)
                .put((byte) whenFalse)
                .putInt(value);
    }
}
