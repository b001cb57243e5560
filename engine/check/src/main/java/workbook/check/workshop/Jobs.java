package workbook.check.workshop;

import java.util.List;

/** What the tool asks of a workshop's JVM. */
interface Jobs {

    /** Returns when the JVM is warm. */
    void warm();

    /** Runs a job; what happens meanwhile is told by {@link Reports}. */
    Done run(Job job);

    /**
     * A job came to its end.
     *
     * @param notes what went wrong beside the tests: threads left, exceptions of other threads
     * @param reusable false if the JVM is to be thrown away
     * @param output what the judged classes printed, clean
     */
    record Done(List<String> notes, boolean reusable, String output) {}
}
