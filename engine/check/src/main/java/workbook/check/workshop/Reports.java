package workbook.check.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.machine.Fault;

/** What a workshop's JVM tells the tool while it runs a job; each returns when the tool has noted it. */
interface Reports {

    /** Every test there is, in the order of the source. */
    void planned(List<Run.Planned> tests);

    /** A test begins. */
    void begins(String test);

    /** A test ended. */
    void ended(TestRun test);

    /** The JVM ends now. */
    void dies(LastReport last);

    /**
     * Why a JVM ends itself.
     *
     * @param line the judged classes' line, such as {@code Relay.java:12}, or null
     * @param output what the judged classes printed, clean
     * @param fault the machine's where it is the reason, or null
     */
    record LastReport(
            Run.End end,
            @Nullable String line,
            String output,
            @Nullable Fault fault) {}
}
