package workbook.process;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Messages on a socket: each is its length in four bytes, and then so many bytes. */
final class Frames implements Closeable {

    /** More is not of the protocol: a forged length must not fill the memory. */
    static final int LARGEST = 16 << 20;

    private static final int BUFFER = 1 << 16;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    Frames(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
        out = new DataOutputStream(socket.getOutputStream());
    }

    /**
     * Sends one frame; several threads may do so.
     *
     * @throws FrameTooLarge if it is, and then nothing was sent
     */
    void write(byte[] body) throws IOException {
        if (body.length > LARGEST) {
            throw new FrameTooLarge(body.length);
        }
        var frame = new byte[Integer.BYTES + body.length]; // one write: one packet
        for (int i = 0; i < Integer.BYTES; i++) {
            frame[i] = (byte) (body.length >>> (Byte.SIZE * (Integer.BYTES - 1 - i)));
        }
        System.arraycopy(body, 0, frame, Integer.BYTES, body.length);
        synchronized (out) {
            out.write(frame);
            out.flush();
        }
    }

    /** Waits for the next frame; an {@link EOFException} where there is none any more. */
    byte[] read() throws IOException {
        return read(LARGEST);
    }

    /** The same, where it must not be longer. */
    byte[] read(int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new ProtocolException("a frame of " + Integer.toUnsignedString(length) + " bytes; at most " + most
                    + " are of the protocol");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the channel ended within a frame");
        }
        return body;
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** On this machine only; the same for both sides, whatever each prefers. */
    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }
}
