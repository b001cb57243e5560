package workbook.grade.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zips, also such as no honest program would make. */
final class Zips {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream out;

    Zips() {
        this(StandardCharsets.UTF_8);
    }

    /** @param names what the names are encoded in */
    Zips(Charset names) {
        out = new ZipOutputStream(bytes, names);
    }

    Zips file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Zips file(String name, byte[] content) {
        try {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same bytes with one name in them changed to another of the same length. */
    static byte[] renamed(byte[] zip, String from, String to) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same with each entry marked as a symbolic link in the list at the end, as Unix programs do. */
    static byte[] linked(byte[] zip) {
        ByteBuffer all = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 46 <= zip.length; at++) {
            if (all.getInt(at) == 0x02014b50) {
                all.put(at + 5, (byte) 3);
                all.putInt(at + 38, 0xA1FF << 16);
            }
        }
        return all.array();
    }
}
