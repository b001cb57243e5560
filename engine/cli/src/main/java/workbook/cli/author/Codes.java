package workbook.cli.author;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The codes that a page of the reference lists: concepts or misconceptions. */
final class Codes {

    private static final Pattern ANCHOR = Pattern.compile("^\\[\\[([CM][A-Z0-9-]+)]]");

    private final Path file;
    private final Set<String> codes;

    private Codes(Path file) {
        this.file = file;
        this.codes = new TreeSet<>(TextFile.read(file).all(ANCHOR));
    }

    static Codes concepts(Path root) {
        return new Codes(root.resolve("docs/reference/concepts.adoc"));
    }

    static Codes misconceptions(Path root) {
        return new Codes(root.resolve("docs/reference/misconceptions.adoc"));
    }

    Path file() {
        return file;
    }

    Set<String> all() {
        return codes;
    }

    boolean has(String code) {
        return codes.contains(code);
    }

    /** The sentences for a code that is not there. */
    String missing(String code) {
        return code + " is no code of " + file.getFileName() + ". Use one that is listed there, or add it there.";
    }
}
