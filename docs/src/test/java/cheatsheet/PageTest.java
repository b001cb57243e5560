package cheatsheet;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The cheatsheet's pages and the tests agree: nothing is shown that doesn't run, and nothing runs that isn't shown.
 *
 * <p>What a client does is in an example beside the test that runs it; its tags begin with that test's name.
 *
 * <p>A test is shown by its tag, by {@code hears:cheatsheet.EmitTest#io_emit[]} or, if it proves a
 * sentence, by a comment in the page: {@code // proof: EmitTest#io_emit}.
 *
 * <p>The first page lists all rows in tables; the others have a section for each row.
 */
class PageTest {

    private static final Path TESTS = Path.of("src/test/java/cheatsheet");
    private static final String EXAMPLE = "Example#";
    private static final Pattern TEST = Pattern.compile("@Test\\s+void (\\w+)\\(");
    private static final Pattern TAG = Pattern.compile("// tag::(\\w+)\\[]");
    private static final Pattern INCLUDE =
            Pattern.compile("include::\\{root}/docs/src/test/java/cheatsheet/(\\w+)\\.java\\[tag=(\\w+),indent=0]");
    private static final Pattern HEARS =
            Pattern.compile("(?:hears|sequence|playground)::?cheatsheet\\.(\\w+)#(\\w+)\\[");
    private static final Pattern PROOF = Pattern.compile("// proof: (\\w+)#(\\w+)");
    private static final Pattern LINE =
            Pattern.compile("\\| <<([\\w-]+)\\.adoc#(\\w+),(.+)>>\\n\\| (?:`\\+(.+)\\+`|none)\\n\\| \\*?(\\w+)\\*?\\n");
    private static final Pattern MARK = Pattern.compile("(?m)^\\*(Repaired|Differs|Missing)\\*: ");
    private static final String LIST = "cheatsheet";

    private final Map<String, String> pages = pages();
    private final String page = String.join("\n", pages.values());
    private final Map<String, String> sources = sources();

    @Test
    void what_the_page_names_exists() {
        var tests = found(TEST, 1);
        var tags = found(TAG, 1);

        named(INCLUDE).forEach(each -> assertTrue(tags.contains(each), "no such tag: " + each));
        named(HEARS).forEach(each -> assertTrue(tests.contains(each), "no such test: " + each));
        named(PROOF).forEach(each -> assertTrue(tests.contains(each), "no such test: " + each));
    }

    @Test
    void every_tag_of_an_example_belongs_to_a_test() {
        var tests = found(TEST, 1).stream()
                .map(test -> test.substring(test.indexOf('#') + 1))
                .toList();

        var stray = found(TAG, 1).stream()
                .filter(tag -> tag.contains(EXAMPLE))
                .filter(tag -> tests.stream()
                        .noneMatch(test -> tag.substring(tag.indexOf('#') + 1).startsWith(test)))
                .toList();

        assertEquals(List.of(), stray);
    }

    @Test
    void every_tag_is_shown() {
        var missing = new TreeSet<>(found(TAG, 1));
        missing.removeAll(named(INCLUDE));

        assertEquals(List.of(), List.copyOf(missing));
    }

    /** The tags of a test begin with its name. */
    @Test
    void every_test_is_shown() {
        var shown = Stream.of(INCLUDE, HEARS, PROOF)
                .flatMap(one -> named(one).stream())
                .toList();

        var examples = shown.stream().filter(tag -> tag.contains(EXAMPLE)).toList();
        var missing = found(TEST, 1).stream()
                .filter(test -> !test.startsWith("PageTest#"))
                .filter(test -> !shown.contains(test))
                .filter(test -> examples.stream().noneMatch(tag -> tag.endsWith(test.substring(test.indexOf('#')))))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void the_rows_of_the_tables_are_the_sections_in_the_same_order() {
        var sections = new ArrayList<String>();
        pages.forEach((name, text) -> all(Pattern.compile("\\[\\[(\\w+)]]\\n=== (.+)"), text)
                .forEach(row -> sections.add(name + " " + row.group(1) + " " + row.group(2))));
        var lines = lines().stream()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .toList();

        assertFalse(lines.isEmpty());
        assertEquals(sections, lines);
    }

    @Test
    void the_java_of_a_table_is_in_the_code_of_its_section() {
        lines().stream().filter(row -> row.group(4) != null).forEach(row -> {
            String code = all(INCLUDE, section(row)).stream()
                    .map(include -> tagged(include.group(1), include.group(2)))
                    .collect(joining());
            String wanted = Arrays.stream(bare(row.group(4)).split("…"))
                    .map(Pattern::quote)
                    .collect(joining(".*"));
            boolean shown = Pattern.compile(wanted).matcher(bare(code)).find();
            assertTrue(shown, row.group(2) + " has no " + row.group(4));
        });
    }

    @Test
    void the_mark_of_a_table_is_that_of_its_section() {
        lines().forEach(row -> {
            List<MatchResult> marks = all(MARK, section(row));
            assertTrue(marks.size() < 2, row.group(2) + " has several marks");
            String said = marks.isEmpty() ? "works" : marks.get(0).group(1).toLowerCase(Locale.ROOT);
            assertEquals(said, row.group(5), row.group(2));
        });
    }

    /** What happens in JavaScript, what in Java, and what to write: a mark alone helps nobody. */
    @Test
    void what_differs_says_from_what() {
        var missing = lines().stream()
                .filter(row -> row.group(5).equals("differs"))
                .filter(row ->
                        !section(row).contains("JavaScript") && !section(row).contains("*Differs*: as for <<"))
                .map(row -> row.group(2))
                .toList();

        assertEquals(List.of(), missing);
    }

    /** What only a test needs is no part of what a reader copies. */
    @Test
    void no_row_shows_what_belongs_to_a_test() {
        Pattern ofTests = Pattern.compile("heard\\.|answers\\.|shown\\.|log\\.accept|assert|countDown|Bench|\\blab\\.");
        var found = new TreeSet<String>();
        for (MatchResult include : all(INCLUDE, page)) {
            all(ofTests, tagged(include.group(1), include.group(2)))
                    .forEach(words -> found.add(include.group(2) + ": " + words.group()));
        }

        assertEquals(Set.of(), found);
    }

    /** Search shows headings only: two headings with the same name couldn't be told apart. */
    @Test
    void a_heading_is_used_once() {
        var headings = all(Pattern.compile("\\[\\[\\w+]]\\n=== (.+)"), page).stream()
                .map(row -> row.group(1))
                .toList();

        assertEquals(headings.size(), Set.copyOf(headings).size(), headings::toString);
    }

    private List<MatchResult> lines() {
        return all(LINE, pages.get(LIST));
    }

    /** From the heading of a row to the next heading. */
    private String section(MatchResult row) {
        String text = pages.get(row.group(1));
        String heading = "[[" + row.group(2) + "]]\n=== ";
        String rest = text.substring(text.indexOf('\n', text.indexOf(heading) + heading.length()));
        return rest.split("\\n==|\\n\\[\\[\\w+]]\\n==", 2)[0];
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        List.of(LIST, "cheatsheet-events", "cheatsheet-broadcasting", "cheatsheet-namespaces", "cheatsheet-delivery")
                .forEach(name -> pages.put(name, read(Path.of("reference", name + ".adoc"))));
        return pages;
    }

    private String tagged(String test, String tag) {
        return sources.get(test)
                .lines()
                .collect(joining("\n"))
                .replaceAll(
                        "(?s)^.*?// tag::" + tag + "\\[]|// end::" + tag + "\\[](?!.*// tag::" + tag + "\\[]).*$", "");
    }

    /** Where the formatter breaks a line doesn't count. */
    private static String bare(String code) {
        return code.replaceAll("\\s", "");
    }

    /** Each as {@code EmitTest#io_emit}, in the page. */
    private List<String> named(Pattern reference) {
        return all(reference, page).stream()
                .map(one -> one.group(1) + "#" + one.group(2))
                .toList();
    }

    /** Each as {@code EmitTest#io_emit}, in the tests. */
    private List<String> found(Pattern name, int group) {
        var found = new ArrayList<String>();
        sources.forEach((test, source) -> all(name, source).forEach(one -> found.add(test + "#" + one.group(group))));
        return found;
    }

    private static List<MatchResult> all(Pattern wanted, String text) {
        return wanted.matcher(text).results().toList();
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.list(TESTS)) {
            var sources = new LinkedHashMap<String, String>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), read(file)));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
