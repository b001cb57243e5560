package workbook.check.workshop;

import java.util.Arrays;

/** The kinds of message that a workshop sends to the tool. */
enum Message {
    /** Warm, and waiting for a job. */
    READY(1),
    /** What will run: each test's name and step. */
    PLAN(2),
    /** A test begins: its name. */
    BEGIN(3),
    /** A test ended: how. */
    TEST(4),
    /** The JVM is about to die: how, the line, the output. */
    DYING(5),
    /** All tests ended: notes, whether the JVM can be used again, the output. */
    DONE(6);

    /** Makes a byte that somebody else wrote into the pipe stand out. */
    private static final int MARK = 0x5EED_0000;

    private final int code;

    Message(int code) {
        this.code = MARK + code;
    }

    void write(Wire wire) {
        wire.number(code);
    }

    static Message read(Wire wire) {
        int code = wire.number();
        return Arrays.stream(values())
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElseThrow(Garbled::new);
    }

    /** What came was not written by the workshop. */
    static final class Garbled extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
