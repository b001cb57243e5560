package workbook.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is answered about the first bytes of a file, for each number of them. */
final class EachLength {

    private static final int MOST = 6;

    private EachLength() {}

    /** With the file cut; afterwards it is whole again. */
    static List<String> of(Path file, Supplier<?> asks) {
        byte[] whole = read(file);
        try {
            return of(whole, bytes -> {
                write(file, bytes);
                return asks.get();
            });
        } finally {
            write(file, whole);
        }
    }

    /** A line such as {@code from 17 bytes: [1 tulips]} for each length at which the answer is another one. */
    static List<String> of(byte[] whole, Function<byte[], ?> asks) {
        var lines = new ArrayList<String>();
        String last = "";
        for (int length = 0; length <= whole.length; length++) {
            byte[] first = Arrays.copyOf(whole, length);
            String answer = answer(() -> asks.apply(first));
            if (!answer.equals(last)) {
                lines.add("from " + length + (length == 1 ? " byte: " : " bytes: ") + answer);
                last = answer;
            }
        }
        return lines.size() <= MOST ? lines : shortened(lines);
    }

    /** An answer that changes with nearly each byte says it all in its first lines. */
    private static List<String> shortened(List<String> lines) {
        var few = new ArrayList<>(lines.subList(0, MOST));
        few.add("and " + (lines.size() - MOST) + " more");
        return few;
    }

    /** As text; of an expectation that is not met, what was got. */
    static String answer(Supplier<?> asks) {
        try {
            return String.valueOf(asks.get());
        } catch (Unmet thrown) {
            return thrown.got();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException none) {
            throw new Unmet(
                    "your code writes the file " + file.getFileName(), "there is no file of that name", List.of());
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
