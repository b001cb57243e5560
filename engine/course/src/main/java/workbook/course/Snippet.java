package workbook.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A piece of compiled code that a page includes by its tag. */
final class Snippet {

    private static final Pattern INCLUDE = Pattern.compile("include::(\\{root}/)?(\\S+)\\[tag=([\\w-]+).*]");

    private Snippet() {}

    /** The lines of the page with each snippet in the place of its include. */
    static List<String> within(Path root, Path page, List<String> lines) {
        return lines.stream().flatMap(line -> expanded(root, page, line)).toList();
    }

    private static Stream<String> expanded(Path root, Path page, String line) {
        Matcher include = INCLUDE.matcher(line.strip());
        if (!include.matches()) {
            return Stream.of(line);
        }
        try {
            Path file =
                    include.group(1) == null ? page.resolveSibling(include.group(2)) : root.resolve(include.group(2));
            List<String> code = tagged(TextLines.of(file), include.group(3));
            int margin = code.stream()
                    .filter(each -> !each.isBlank())
                    .mapToInt(each -> each.length() - each.stripLeading().length())
                    .min()
                    .orElse(0);
            return code.stream().map(each -> each.substring(Math.min(margin, each.length())));
        } catch (IOException missing) {
            return Stream.of(line); // the author's check says so
        }
    }

    private static List<String> tagged(List<String> lines, String tag) {
        return lines.stream()
                .dropWhile(line -> !line.contains("tag::" + tag + "[]"))
                .skip(1)
                .takeWhile(line -> !line.contains("end::" + tag + "[]"))
                .filter(line -> !line.matches("\\s*// (tag|end)::.*"))
                .toList();
    }
}
