package workbook.check.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import workbook.kit.ClassBytes;

/**
 * Compiled classes on their way to another JVM.
 *
 * @param main the learner's class, such as {@code lesson02_chat.Relay}
 * @param classes the bytes of each class by its name
 */
record Bundle(String main, Map<String, byte[]> classes) {

    static Bundle from(DataInputStream in) throws IOException {
        String main = in.readUTF();
        var classes = new LinkedHashMap<String, byte[]>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return new Bundle(main, classes);
    }

    void to(DataOutputStream out) throws IOException {
        out.writeUTF(main);
        out.writeInt(classes.size());
        for (var one : classes.entrySet()) {
            out.writeUTF(one.getKey());
            out.writeInt(one.getValue().length);
            out.write(one.getValue());
        }
        out.flush();
    }

    /** The learner's class, loaded from the bytes. */
    Class<?> load() throws ClassNotFoundException {
        return new ClassBytes(classes).loadClass(main);
    }
}
