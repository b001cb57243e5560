package workbook.process;

import java.io.IOException;

/** What came over a channel was not of the protocol; the channel is closed, and its JVM thrown away. */
public final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1;

    ProtocolException(String message) {
        super(message);
    }

    ProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
