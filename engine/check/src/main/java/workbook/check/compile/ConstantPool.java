package workbook.check.compile;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names and constants at the head of a class file (JVMS 4.4). */
final class ConstantPool {

    private final @Nullable Object[] entries;

    private ConstantPool(@Nullable Object[] entries) {
        this.entries = entries;
    }

    static ConstantPool read(DataInputStream in) throws IOException {
        var entries = new @Nullable Object[in.readUnsignedShort()];
        for (int i = 1; i < entries.length; i++) {
            int tag = in.readUnsignedByte();
            entries[i] = entry(in, tag);
            if (tag == 5 || tag == 6) { // a long or a double takes two places
                i++;
            }
        }
        return new ConstantPool(entries);
    }

    private static Object entry(DataInputStream in, int tag) throws IOException {
        return switch (tag) {
            case 1 -> in.readUTF();
            case 3 -> in.readInt();
            case 4 -> in.readFloat();
            case 5 -> in.readLong();
            case 6 -> in.readDouble();
            case 7, 8, 16, 19, 20 -> new Index(in.readUnsignedShort());
            case 9, 10, 11, 12, 17, 18 -> in.readInt();
            case 15 -> (in.readUnsignedByte() << 16) + in.readUnsignedShort();
            default -> throw new IOException("no class file: constant of kind " + tag);
        };
    }

    /** The constant as text; a class or a string is followed to its name. */
    String text(int at) {
        Object entry = entries[at];
        return entry instanceof Index index ? text(index.at()) : String.valueOf(entry);
    }

    /** True if one of these is a name in it: of a class, without its package, of a method, or a string. */
    boolean mentions(Set<String> names) {
        return Arrays.stream(entries)
                .filter(String.class::isInstance)
                .map(String::valueOf)
                .anyMatch(text -> names.contains(text.substring(text.lastIndexOf('/') + 1)));
    }

    private record Index(int at) {}
}
