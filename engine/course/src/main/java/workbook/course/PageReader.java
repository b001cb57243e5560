package workbook.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an exercise's page: its header, its task, its hints. */
final class PageReader {

    private static final List<String> KINDS =
            List.of("fix", "fill", "write", "predict", "order", "test", "debug", "refactor", "page", "capstone");

    private final Path root;
    private final Path page;
    private final List<BadPage> complaints;
    private final Map<String, String> header = new HashMap<>();
    private final Map<String, Integer> lineOf = new HashMap<>();

    PageReader(Path root, Path page, List<BadPage> complaints) {
        this.root = root;
        this.page = page;
        this.complaints = complaints;
    }

    /** The exercise of a page, empty if that cannot be read; what is wrong with it is not said. */
    static Optional<Exercise> of(Path root, Path page) {
        try {
            return Optional.of(new PageReader(root, page, new ArrayList<>()).read());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Exercise read() throws IOException {
        List<String> lines = TextLines.of(page, complaints);
        int body = readHeader(lines);
        String lesson = page.getParent().getFileName().toString();
        String name = page.getFileName().toString().replace(".adoc", "");
        String kind = kind();
        String tree = kind.equals("test") ? "test" : "main";
        String own = lesson + "/" + name;
        List<String> words = Snippet.within(root, page, lines.subList(body, lines.size()));
        return new Exercise(
                lesson,
                name,
                kind,
                minutes(),
                points(),
                concepts(),
                "raw".equals(header.get("wire")),
                libraries(),
                new PageText(words).task(),
                new PageText(words).hints(),
                root.resolve("exercises/src/" + tree + "/java/" + own + ".java"),
                root.resolve("exercises/src/test/java/" + own + "Test.java"),
                page,
                root.resolve("solutions/src/" + tree + "/java/" + own + ".java"));
    }

    /** Returns the index of the first line after the header. */
    private int readHeader(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith("= ")) {
            complaints.add(new BadPage(page, 1, "the first line must be the title: = Title"));
        }
        int at = 1;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            readAttribute(at + 1, lines.get(at));
            at++;
        }
        return Math.min(at, lines.size());
    }

    private void readAttribute(int line, String text) {
        int colon = text.indexOf(':', 1);
        if (!text.startsWith(":") || colon < 0) {
            complaints.add(new BadPage(page, line, "a header line reads :name: value; a blank line ends the header"));
            return;
        }
        header.put(text.substring(1, colon), text.substring(colon + 1).strip());
        lineOf.put(text.substring(1, colon), line);
    }

    private String kind() {
        String kind = header.getOrDefault("kind", "");
        if (!KINDS.contains(kind)) {
            complain("kind", ":kind: is one of " + String.join(", ", KINDS));
            return "write";
        }
        return kind;
    }

    private int minutes() {
        try {
            return Integer.parseInt(header.getOrDefault("minutes", ""));
        } catch (NumberFormatException e) {
            complain("minutes", ":minutes: is a whole number, such as 10");
            return 10;
        }
    }

    private List<Integer> points() {
        try {
            var points = new ArrayList<Integer>();
            for (String part : header.getOrDefault("points", "").split("\\+", -1)) {
                points.add(Integer.parseInt(part.strip()));
            }
            return List.copyOf(points);
        } catch (NumberFormatException e) {
            complain("points", ":points: is a number, or one a step such as 1+2");
            return List.of(1);
        }
    }

    private List<String> concepts() {
        List<String> codes = words("concepts");
        if (codes.isEmpty()) {
            complain("concepts", ":concepts: names at least one concept, such as C06");
        }
        return codes;
    }

    private List<String> libraries() {
        List<String> all = words("libraries");
        if (!all.stream().allMatch(library -> library.matches("[\\w.-]+:[\\w.-]+:[\\w.-]+"))) {
            complain("libraries", ":libraries: names each as Maven does, group:artifact:version");
            return List.of();
        }
        return all;
    }

    /** What is between commas, or blanks. */
    private List<String> words(String attribute) {
        return Stream.of(header.getOrDefault(attribute, "").split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void complain(String attribute, String problem) {
        complaints.add(new BadPage(page, lineOf.getOrDefault(attribute, 1), problem));
    }
}
