package workbook.check.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What other classes can see of a compiled class, read from its bytes.
 *
 * @param name such as {@code lesson02_chat.Relay}
 * @param head the class's modifiers, its superclass and its interfaces
 * @param fields with their types, and the values that a compiler would inline
 * @param methods in the order of the source, private ones included
 */
public record ClassShape(String name, String head, List<String> fields, List<Method> methods) {

    private static final int SYNTHETIC = 0x1000;

    /** One method. */
    public record Method(int access, String name, String descriptor, String more) {

        boolean visible() {
            return !Modifier.isPrivate(access) && (access & SYNTHETIC) == 0;
        }
    }

    /** Reads a class file. */
    public static ClassShape of(byte[] bytes) {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if a class file mentions one of these: a class by its bare name, a method, or a string. */
    public static boolean mentions(byte[] bytes, Set<String> names) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipNBytes(Long.BYTES); // the magic number and the version
            return ConstantPool.read(in).mentions(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassShape read(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        var pool = ConstantPool.read(in);
        int access = in.readUnsignedShort();
        String name = pool.text(in.readUnsignedShort()).replace('/', '.');
        var head = new StringBuilder().append(access);
        head.append(' ').append(pool.text(in.readUnsignedShort()));
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            head.append(' ').append(pool.text(in.readUnsignedShort()));
        }
        var fields = new ArrayList<String>();
        for (Method field : members(in, pool)) {
            if (field.visible()) {
                fields.add(field.toString());
            }
        }
        return new ClassShape(name, head.toString(), fields, members(in, pool));
    }

    /** Fields and methods have the same form in a class file. */
    private static List<Method> members(DataInputStream in, ConstantPool pool) throws IOException {
        var members = new ArrayList<Method>();
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            int access = in.readUnsignedShort();
            String name = pool.text(in.readUnsignedShort());
            String descriptor = pool.text(in.readUnsignedShort());
            members.add(new Method(access, name, descriptor, attributes(in, pool)));
        }
        return members;
    }

    private static String attributes(DataInputStream in, ConstantPool pool) throws IOException {
        var text = new StringBuilder();
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            String kind = pool.text(in.readUnsignedShort());
            byte[] body = in.readNBytes(in.readInt());
            switch (kind) {
                case "ConstantValue", "Signature" -> text.append(pool.text(twoBytes(body, 0)));
                case "Exceptions" -> thrown(text, body, pool);
                default -> {}
            }
        }
        return text.toString();
    }

    private static void thrown(StringBuilder text, byte[] body, ConstantPool pool) {
        for (int at = 2; at < body.length; at += 2) {
            text.append('^').append(pool.text(twoBytes(body, at)));
        }
    }

    private static int twoBytes(byte[] body, int at) {
        return ((body[at] & 0xff) << 8) | (body[at + 1] & 0xff);
    }

    /** What a class compiled against this one depends on, as text that can be compared. */
    String surface() {
        List<Method> visible = methods.stream().filter(Method::visible).toList();
        return name + ' ' + head + ' ' + fields + ' ' + visible;
    }
}
