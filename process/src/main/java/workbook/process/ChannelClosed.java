package workbook.process;

/** There is no answer any more: the other JVM ended, or what it sent was not of the protocol. */
public final class ChannelClosed extends RuntimeException {

    private static final long serialVersionUID = 1;

    ChannelClosed(String message, Throwable cause) {
        super(message, cause);
    }

    /** True if the other JVM sent something that is not of the protocol. */
    public boolean garbled() {
        return getCause() instanceof ProtocolException;
    }
}
