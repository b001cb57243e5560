package workbook.check.guide;

import java.io.IOException;

/** Where a learner's keys come from. */
interface Keys extends AutoCloseable {

    /** No more keys will come. */
    int END = -1;

    /** Waits for the next key; {@link #END} where there will be none. */
    int read() throws IOException;

    /** The lines that fit on the screen. */
    int height();

    @Override
    void close();
}
