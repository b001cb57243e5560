package workbook.check.workshop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The two pipes between the tool and its workshop.
 *
 * <p>Every method throws {@link UncheckedIOException} where the other side is gone, or wrote what is
 * not of this protocol.
 */
final class Wire {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 64 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;

    Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    void number(int value) {
        doing(() -> out.writeInt(value));
    }

    int number() {
        return reading(in::readInt);
    }

    void flag(boolean value) {
        doing(() -> out.writeBoolean(value));
    }

    boolean flag() {
        return reading(in::readBoolean);
    }

    void text(@Nullable String value) {
        if (value == null) {
            number(-1);
        } else {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    String text() {
        String value = textOrNull();
        return value == null ? "" : value;
    }

    @Nullable
    String textOrNull() {
        int length = number();
        return length < 0 ? null : new String(bytes(length), StandardCharsets.UTF_8);
    }

    private void bytes(byte[] value) {
        number(value.length);
        doing(() -> out.write(value));
    }

    private byte[] bytes(int length) {
        if (length < 0 || length > LONGEST) {
            throw new UncheckedIOException(new IOException("not of this protocol"));
        }
        byte[] bytes = reading(() -> in.readNBytes(length));
        if (bytes.length < length) {
            throw new UncheckedIOException(new EOFException());
        }
        return bytes;
    }

    void classes(Map<String, byte[]> classes) {
        number(classes.size());
        classes.forEach((name, bytes) -> {
            text(name);
            bytes(bytes);
        });
    }

    Map<String, byte[]> classes() {
        var classes = new LinkedHashMap<String, byte[]>();
        for (int i = number(); i > 0; i--) {
            String name = text();
            classes.put(name, bytes(number()));
        }
        return classes;
    }

    <T> void list(List<T> values, Consumer<T> write) {
        number(values.size());
        values.forEach(write);
    }

    <T> List<T> list(Supplier<T> read) {
        var values = new ArrayList<T>();
        for (int i = number(); i > 0; i--) {
            values.add(read.get());
        }
        return values;
    }

    void flush() {
        doing(out::flush);
    }

    /** Ends what this side says; the other reads its end. */
    void close() {
        doing(out::close);
    }

    private static void doing(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private interface Reading<T> {
        T get() throws IOException;
    }
}
