package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that an export must give byte by byte. One that differs is written to {@code target/golden}, to be looked at. */
public final class Golden {

    private Golden() {}

    /** Fails unless the text is the golden file's. */
    public static void check(String name, String text) {
        Path expected = Path.of("src/test/resources/workbook/grade/golden", name);
        try {
            String wanted = Files.exists(expected) ? Files.readString(expected) : "";
            if (!wanted.equals(text)) {
                Path got = Path.of("target/golden", name);
                Files.createDirectories(got.getParent());
                Files.writeString(got, text);
                assertEquals(wanted, text, name + " differs; what came is in " + got);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
