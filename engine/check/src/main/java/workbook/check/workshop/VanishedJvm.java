package workbook.check.workshop;

import java.util.Optional;
import java.util.Set;
import workbook.check.machine.Fault;

/** A workshop's JVM that was gone without a word: whether the judged code or the machine ended it. */
final class VanishedJvm {

    private static final int SIGNALLED = 128;
    private static final Set<Integer> FROM_OUTSIDE = Set.of(SIGNALLED + 9, SIGNALLED + 15); // SIGKILL, SIGTERM

    /** Code that can end its own JVM without a word names one of these, even if it does so by reflection. */
    private static final Set<String> ENDERS = Set.of(
            "halt",
            "exec",
            "ProcessBuilder",
            "ProcessHandle",
            "FileDescriptor",
            "Signal",
            "Unsafe",
            "loadLibrary",
            "destroyForcibly");

    private VanishedJvm() {}

    /** True if a JVM did not start or is gone, and nothing in the judged code can have done that. */
    static boolean ofTheMachine(Run run, Job job) {
        Fault fault = run.fault();
        if (fault != null) {
            return fault.kind() == Fault.Kind.JVM || fault.kind() == Fault.Kind.KILLED;
        }
        return run.end() == Run.End.VANISHED && !job.mentions(ENDERS);
    }

    /** True if somebody ended it: it did not crash by itself. */
    static boolean killed(Run run) {
        Fault fault = run.fault();
        return fault == null ? FROM_OUTSIDE.contains(run.code()) : fault.kind() == Fault.Kind.KILLED;
    }

    /** The fault if a JVM that ended with this code was killed, and nothing in the judged code can have done that. */
    static Optional<Fault> fromOutside(int code, Job job) {
        return FROM_OUTSIDE.contains(code) && !job.mentions(ENDERS) ? Optional.of(fault(code)) : Optional.empty();
    }

    static Fault fault(Run run) {
        return fault(run.code());
    }

    private static Fault fault(int exit) {
        int signal = exit - SIGNALLED;
        String code = "exit code " + exit;
        return new Fault(Fault.Kind.KILLED, signal > 0 && signal < 32 ? code + ", signal " + signal : code);
    }
}
