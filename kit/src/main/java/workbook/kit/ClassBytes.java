package workbook.kit;

import java.util.Map;

/** A class loader that can show what it loads from, so that a program of it can run elsewhere. */
public interface ClassBytes {

    /** The bytes of each class, by its name. */
    Map<String, byte[]> bytes();
}
