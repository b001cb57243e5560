package workbook.check.verdict;

import org.jspecify.annotations.Nullable;
import workbook.check.workshop.Run;

/** The ends of a run that came too early, in words. */
final class EarlyEnd {

    private EarlyEnd() {}

    static Status status(Run.End end) {
        return switch (end) {
            case TIMED_OUT -> Status.TIMED_OUT;
            case MACHINE -> Status.NOT_JUDGED;
            default -> Status.CRASHED;
        };
    }

    /** One sentence; null for a run that ended as it should. */
    static @Nullable String reason(Run run) {
        String at = run.line() == null ? "" : " at " + run.line();
        String during = run.during() == null ? "" : " in the test: " + words(run.during());
        return switch (run.end()) {
            case FINISHED -> null;
            case EXITED -> "Your code called System.exit" + at + during + ". That ends the server for everyone.";
            case TIMED_OUT ->
                run.line() == null
                        ? "The test did not end" + during + ". What does it wait for?"
                        : "Your code was still busy" + at + " when patience ended" + during
                                + ". A loop without an end, or a long wait?";
            case OUT_OF_MEMORY -> "Your code used up the memory" + at + during + ": the workshop has 128 MB.";
            case TOO_MANY_THREADS ->
                "Your code started too many threads" + at + during + ". Start fewer, or end those that have done"
                        + " their work.";
            case REFUSED_A_THREAD ->
                "Your code was refused a thread" + at + during + ", twice, where there is room for many. It had"
                        + " started too many, had taken the memory for them, or threw this error itself.";
            case TOO_MANY_FILES ->
                "Your code opened too many files or connections" + at + during + ". Close each one when you no"
                        + " longer need it.";
            case GARBLED ->
                "Your code wrote into the channel between the workbook's own JVMs" + during
                        + ". Leave it alone, and print with System.out.";
            case VANISHED ->
                "The JVM ended without a message" + during + " (exit code " + run.code() + "). Runtime.halt does that.";
            case MACHINE -> null; // the fault has its own sentence
        };
    }

    static String words(String method) {
        return method.replace('_', ' ');
    }
}
