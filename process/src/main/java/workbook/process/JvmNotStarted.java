package workbook.process;

import java.io.IOException;

/** A child JVM ended, or could not be started, before any code but ours ran in it. */
public final class JvmNotStarted extends IOException {

    private static final long serialVersionUID = 1;

    JvmNotStarted(String message) {
        super(message);
    }

    JvmNotStarted(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
