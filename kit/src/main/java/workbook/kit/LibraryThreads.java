package workbook.kit;

/** Threads that libraries of exercises keep for themselves, and on which no exercise's code runs. */
public final class LibraryThreads {

    private LibraryThreads() {}

    /**
     * True for a thread of Redisson's, which keeps connections to a Redis, and of an Artemis broker in this JVM,
     * which ends when the next broker starts. Both libraries name their threads so.
     */
    public static boolean contain(Thread thread) {
        String name = thread.getName();
        return name.startsWith("redisson-") || name.startsWith("activemq-") || name.contains("(activemq-");
    }
}
