package workbook.check.machine;

import java.nio.file.Path;

/**
 * Something that the machine did, and not the learner.
 *
 * @param detail what is known of it: the operating system's own words, or a file
 */
public record Fault(Kind kind, String detail) {

    /** What is missing. */
    public enum Kind {
        LIBRARY,
        LOOPBACK,
        FILES,
        THREADS,
        DISK,
        JVM,
        KILLED
    }

    /** The folder that was built: the libraries are in one below it. */
    private Path program() {
        Path folder = Path.of(detail).toAbsolutePath().getParent();
        return folder.endsWith("lib") ? folder.getParent() : folder;
    }

    /** What happened, why, and what to do; begins in lower case, since a name comes before it. */
    public String sentence() {
        return switch (kind) {
            case LIBRARY ->
                "a library of the workbook is missing or damaged: " + detail + ". Your code is not the reason."
                        + " Delete the folder " + program() + " and start ./workbook: it builds itself again."
                        + " If you have a release, unpack its zip again over what is there.";
            case LOOPBACK ->
                "this machine can't connect to 127.0.0.1 (" + detail + "). Your code is not the reason."
                        + " A firewall or a sandbox may forbid it, or another program may hold all ports."
                        + " Change that, and check again.";
            case FILES ->
                "this machine allows a program too few open files (" + detail + "). Your code is not the reason."
                        + " Raise the limit, for example with `ulimit -n 4096`, and start ./workbook again.";
            case THREADS ->
                "this machine can't start more threads for the workbook (" + detail + "). Your code is not the reason."
                        + " Close other programs, or raise the limit on processes (`ulimit -u`, or the container's),"
                        + " and check again.";
            case DISK ->
                "the folder for temporary files cannot be written to (" + detail + "). Your code is not the reason."
                        + " Free some space on that disk, or set TMPDIR to another folder, and start ./workbook"
                        + " again.";
            case JVM ->
                "the JVM that runs your code does not start (" + detail + "). Your code is not the reason."
                        + " Is there free memory, and is the JDK still in its folder? Close other programs, and"
                        + " start ./workbook again.";
            case KILLED ->
                "the JVM that ran your code was ended from outside, twice (" + detail + "). Your code is not the"
                        + " reason. Most often the operating system does this when memory runs out: close other"
                        + " programs, and check again.";
        };
    }
}
