package workbook.cli.command;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import workbook.check.machine.Fault;
import workbook.check.machine.Libraries;
import workbook.check.machine.MachineSuspicion;
import workbook.terminal.Output;
import workbook.terminal.OutputLostException;

/** A command that could not come to its end: what is said of it, and the exit code. */
public final class CommandFailure {

    private CommandFailure() {}

    /** Says what happened, why, and what to do; a stack trace only where nothing explains it. */
    public static int tell(Throwable error, Output output) {
        if (error instanceof OutputLostException unwritten && unwritten.unread()) {
            return Exit.WRONG_USE;
        }
        if (error instanceof Complaint || error instanceof OutputLostException) {
            output.complain(String.valueOf(error.getMessage()));
            return Exit.WRONG_USE;
        }
        Optional<Fault> fault = new MachineSuspicion(new Libraries()).here(error);
        if (fault.isPresent()) {
            output.complain("The workbook cannot go on: " + fault.get().sentence());
            return Exit.WRONG_USE;
        }
        Optional<String> file = ofFile(error);
        if (file.isPresent()) {
            output.complain(file.get());
            return Exit.WRONG_USE;
        }
        output.complain("The workbook itself failed; what you wrote is not the reason: " + error);
        for (StackTraceElement at : error.getStackTrace()) {
            output.complain("    at " + at);
        }
        return Exit.WRONG_USE;
    }

    /** What is wrong with a file that was to be read or written; its exception has only the name. */
    private static Optional<String> ofFile(Throwable error) {
        Throwable why = error instanceof UncheckedIOException ? error.getCause() : error;
        if (why instanceof NoSuchFileException gone) {
            return Optional.of(
                    gone.getFile() + " is missing, or vanished while it was read. Start this again when"
                            + " nothing changes it. If it stays missing, get it back: from git, or from the zip of the release.");
        }
        if (why instanceof FileSystemException blocked) {
            return Optional.of(blocked.getFile() + " cannot be used ("
                    + Objects.requireNonNullElse(
                            blocked.getReason(), blocked.getClass().getSimpleName())
                    + "). Look whether you have the right to, and whether another program holds it.");
        }
        return Optional.empty();
    }
}
