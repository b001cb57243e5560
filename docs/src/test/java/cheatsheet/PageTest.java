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
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page and the tests agree: nothing is shown that does not run, and nothing runs that is not shown.
 *
 * <p>What a client does stands in an example beside the test that runs it; its tags begin with that test's name.
 *
 * <p>A test is shown by its tag, by {@code hears:cheatsheet.EmitTest#io_emit[]} or, where it stands
 * behind a sentence, by a comment of the page: {@code // proof: EmitTest#io_emit}.
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
            Pattern.compile("\\| <<(\\w+),`\\+(.+)\\+`>>\\n\\| (?:`\\+(.+)\\+`|none)\\n\\| (\\w+)\\n");

    private final String page = read(Path.of("reference/cheatsheet.adoc"));
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
        var sections = all(Pattern.compile("\\[\\[(\\w+)]]\\n=== `\\+(.+)\\+`"), page).stream()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        var lines =
                lines().stream().map(row -> row.group(1) + " " + row.group(2)).toList();

        assertFalse(lines.isEmpty());
        assertEquals(sections, lines);
    }

    @Test
    void the_java_of_a_table_is_in_the_code_of_its_section() {
        lines().stream().filter(row -> row.group(3) != null).forEach(row -> {
            String code = all(INCLUDE, section(row.group(1))).stream()
                    .map(include -> tagged(include.group(1), include.group(2)))
                    .collect(joining());
            String wanted = Arrays.stream(bare(row.group(3)).split("…"))
                    .map(Pattern::quote)
                    .collect(joining(".*"));
            boolean shown = Pattern.compile(wanted).matcher(bare(code)).find();
            assertTrue(shown, row.group(1) + " has no " + row.group(3));
        });
    }

    @Test
    void the_verdict_of_a_table_is_that_of_its_section() {
        lines().forEach(row -> {
            String section = section(row.group(1));
            String said =
                    section.contains("\nCannot") ? "cannot" : section.contains("\nDiffers: ") ? "differs" : "works";
            assertEquals(said, row.group(4), row.group(1));
        });
    }

    private List<MatchResult> lines() {
        return all(LINE, page);
    }

    /** From a row's heading to the next. */
    private String section(String id) {
        int from = page.indexOf("[[" + id + "]]\n=== ");
        String rest = page.substring(page.indexOf('\n', from + id.length() + 6));
        return rest.split("\\n==", 2)[0];
    }

    private String tagged(String test, String tag) {
        return sources.get(test)
                .lines()
                .collect(joining("\n"))
                .replaceAll(
                        "(?s)^.*?// tag::" + tag + "\\[]|// end::" + tag + "\\[](?!.*// tag::" + tag + "\\[]).*$", "");
    }

    /** Who cares where the formatter breaks a line? */
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
