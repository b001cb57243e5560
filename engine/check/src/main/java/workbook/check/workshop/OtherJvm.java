package workbook.check.workshop;

/** For the length of a job in two JVMs: the second one, which holds the judged classes. */
final class OtherJvm {

    private OtherJvm() {}

    /** Work that waits for a thread. */
    interface Work {
        void run() throws InterruptedException;
    }

    static void during(Job job, Work work) throws InterruptedException {
        if (job.isolation() == Isolation.TWO_JVMS) {
            throw new UnsupportedOperationException("the kit has no remote host yet");
        }
        work.run();
    }
}
