package workbook.process;

/** How long one JVM waits for another, in milliseconds: every such wait is named here. */
public final class Deadlines {

    /** Until a child has connected: a cold JVM on a busy machine. */
    public static final int CONNECT = 60_000;

    /** Until the other side has connected and said which JVM it is. */
    public static final int HELLO = 1_000;

    /** Until a judge is warm, and can take a job. */
    public static final int WARM = 60_000;

    /** For one job, from its start to its end. */
    public static final int JOB = 60_000;

    /** The same where a debugger stops it. */
    public static final int DEBUGGED = 3_600_000;

    /** For an answer of a judge's parent, which only takes notes. */
    public static final int NOTE = 10_000;

    /** After a judge's note that a test begins, beyond what a test may take: its own watchdog is sooner. */
    public static final int SILENCE = 10_000;

    /** For an answer of a learner's JVM, beyond what the asked code may take. */
    public static final int ANSWER = 3_000;

    /** Until a learner's server listens. */
    public static final int SERVER = 15_000;

    /** For one script of a lesson. */
    public static final int SCRIPT = 60_000;

    /** Until a JVM that archives its classes has ended. */
    public static final int ARCHIVE = 60_000;

    /** Until a JVM whose channel has ended is gone by itself. */
    public static final int EXIT = 500;

    /** For what a child wrote to its descriptors just before. */
    public static final int OUTPUT = 50;

    private Deadlines() {}
}
