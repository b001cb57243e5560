package workbook.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page includes, found without rendering it. */
final class Includes {

    private static final Pattern LINE = Pattern.compile("^include::([^\\[]+)\\[", Pattern.MULTILINE);

    private static final Pattern DRAWN = Pattern.compile("(?:sequence::|playground::|hears:)([\\w.]+#\\w+)\\[");

    private Includes() {}

    /** The tests that a page draws, as far as that can be seen without rendering it. */
    static List<String> drawnTests(Path page) {
        return DRAWN.matcher(read(page))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The folders that a page names, such as {@code {kit}}. */
    static Map<String, Path> folders(Path root) {
        return Map.of(
                "root", root,
                "exercises", root.resolve("exercises"),
                "solutions", root.resolve("solutions"),
                "kit", root.resolve("kit"));
    }

    /** The page's own file, and those that it includes, some of which may be missing. */
    static List<Path> of(Path root, Path page) {
        var files = new ArrayList<>(List.of(page));
        Matcher line = LINE.matcher(read(page));
        while (line.find()) {
            String target = line.group(1);
            for (Map.Entry<String, Path> folder : folders(root).entrySet()) {
                target = target.replace(
                        "{" + folder.getKey() + "}", folder.getValue().toString());
            }
            files.add(page.resolveSibling(target).normalize());
        }
        return files;
    }

    private static String read(Path page) {
        try {
            return new String(Files.readAllBytes(page), UTF_8); // what is not UTF-8 the renderer tells
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
