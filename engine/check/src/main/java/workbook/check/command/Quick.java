package workbook.check.command;

import java.util.Arrays;
import workbook.check.screen.Output;

/**
 * The way past the parser for {@code list}: reading 170 classes of it takes longer than to list the
 * course, and no archive of classes can hold them (they are compiled for Java 5).
 */
public final class Quick {

    /** What {@link #run} answers where the parser is needed. */
    public static final int NOT_QUICK = -1;

    private Quick() {}

    /** Lists the course if that is all that was asked for; the exit code, or {@link #NOT_QUICK}. */
    public static int run(String[] arguments) {
        boolean list = Arrays.equals(arguments, new String[] {"list"});
        boolean json = Arrays.equals(arguments, new String[] {"list", "--json"});
        if (!list && !json) {
            return NOT_QUICK;
        }
        var output = Output.standard();
        try {
            return new ListCommand(new Desk(Desk.findRoot(), output), json).call();
        } catch (Complaint complaint) {
            output.complain(complaint.getMessage());
            return Exit.WRONG_USE;
        }
    }
}
