package workbook.process;

/** What was to be sent is longer than a frame may be; nothing was sent, and the channel is whole. */
public final class FrameTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    FrameTooLarge(long length) {
        super("a message of " + length + " bytes is too large to send: at most " + Frames.LARGEST);
    }
}
