package workbook.grade.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Which entries of a zip are symbolic links. The JDK's reader shows them as small files that hold a path, so a
 * student's file would seem to be a strange text. This reads the Unix mode from the list at the archive's end.
 */
final class ZipLinks {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LARGEST_LIST = 64 << 20;
    private static final int UNIX = 3;
    private static final int TYPE = 0xF000;
    private static final int LINK = 0xA000;

    private ZipLinks() {}

    /** Their names; none where the list is of the larger form that this does not read. */
    static Set<String> in(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            int length = (int) Math.min(file.size(), END_SIZE + LONGEST_COMMENT);
            ByteBuffer tail = read(file, file.size() - length, length);
            for (int at = length - END_SIZE; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                    long start = Integer.toUnsignedLong(tail.getInt(at + 16));
                    boolean fits = size <= LARGEST_LIST && start + size <= file.size();
                    return fits ? links(read(file, start, (int) size)) : Set.of();
                }
            }
        }
        return Set.of();
    }

    private static Set<String> links(ByteBuffer list) {
        var links = new HashSet<String>();
        int at = 0;
        while (at + ENTRY_SIZE <= list.limit() && list.getInt(at) == ENTRY) {
            int name = Short.toUnsignedInt(list.getShort(at + 28));
            int more = Short.toUnsignedInt(list.getShort(at + 30)) + Short.toUnsignedInt(list.getShort(at + 32));
            int mode = list.getInt(at + 38) >>> Short.SIZE;
            boolean unix = list.get(at + 5) == UNIX;
            if (unix && (mode & TYPE) == LINK && at + ENTRY_SIZE + name <= list.limit()) {
                var bytes = new byte[name];
                list.get(at + ENTRY_SIZE, bytes);
                links.add(new String(bytes, StandardCharsets.UTF_8));
            }
            at += ENTRY_SIZE + name + more;
        }
        return links;
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long at = from;
        while (bytes.hasRemaining()) {
            int read = file.read(bytes, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        return bytes.flip();
    }
}
