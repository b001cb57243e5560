package workbook.check.workshop;

/** The kinds of message that a workshop sends to the tool. */
enum Message {
    /** Warm, and waiting for a job. */
    READY,
    /** What will run: each test's name and step. */
    PLAN,
    /** A test begins: its name. */
    BEGIN,
    /** A test ended: how. */
    TEST,
    /** The JVM is about to die: how, the line, the output. */
    DYING,
    /** All tests ended: notes, whether the JVM can be used again, the output. */
    DONE;

    /** Makes a byte that somebody else wrote into the pipe stand out. */
    private static final int MARK = 0x5EED_0000;

    void write(Wire wire) {
        wire.number(MARK + ordinal());
    }

    static Message read(Wire wire) {
        int kind = wire.number() - MARK;
        if (kind < 0 || kind >= values().length) {
            throw new Garbled();
        }
        return values()[kind];
    }

    /** What came was not written by the workshop. */
    static final class Garbled extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
