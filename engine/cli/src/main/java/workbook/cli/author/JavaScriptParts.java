package workbook.cli.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.kit.InJavaScript;

/** Which parts of an exercise's tests are in JavaScript. */
enum JavaScriptParts {
    CLIENTS("JavaScript clients"),
    SERVER("a JavaScript server"),
    BOTH("JavaScript clients and server");

    private final String shown;

    JavaScriptParts(String shown) {
        this.shown = shown;
    }

    /** In words, for a person. */
    String shown() {
        return shown;
    }

    /** The rule that holds if all tests pass. */
    String rule() {
        return "passes with " + shown;
    }

    /** As it is written in the list of deviations. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.of(values()).map(JavaScriptParts::word).toList();
    }

    InJavaScript of(Path folder, Path twin) {
        @Nullable String server = this == CLIENTS ? null : twin.toString();
        return new InJavaScript(folder.toString(), this != SERVER, server);
    }
}
