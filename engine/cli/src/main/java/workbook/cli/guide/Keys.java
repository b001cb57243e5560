package workbook.cli.guide;

import java.io.IOException;

/** Where a learner's keys come from: characters, and the keys that have none. */
interface Keys extends AutoCloseable {

    /** No more keys will come. */
    int END = -1;

    int UP = -2;
    int DOWN = -3;
    int PAGE_UP = -4;
    int PAGE_DOWN = -5;
    int TOP = -6;
    int BOTTOM = -7;

    /** A key that nobody here knows. */
    int UNKNOWN = -8;

    /** Waits for the next key; {@link #END} where there will be none. */
    int read() throws IOException;

    @Override
    void close();
}
