package workbook.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.prose.Passage;
import workbook.course.prose.PlainEnglish;
import workbook.course.prose.Prose;

/** Every page and comment is right for LanguageTool, and what is wrong is found. */
class GrammarTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String REMEDY = "Correct the sentence. A word that is right belongs in " + GrammarCheck.WORDS
            + ", a rule that does not fit in " + GrammarCheck.RULES + " with its reason.";

    private static GrammarCheck grammar;

    @TempDir
    Path folder;

    @BeforeAll
    static void loads() {
        grammar = new GrammarCheck(ROOT.resolve(".workbook/grammar"));
    }

    @AfterAll
    static void ends() throws IOException {
        grammar.close();
    }

    @Test
    void the_course_is_right() {
        List<GrammarFault> faults = Prose.files(ROOT).stream()
                .flatMap(file -> grammar.faults(Prose.of(file)).stream())
                .toList();
        if (!faults.isEmpty()) {
            fail(faults.stream().map(fault -> show(fault)).collect(Collectors.joining("\n", "\n", "\n" + REMEDY)));
        }
    }

    /** What verify does for everything else; nobody but authors reads the engine's comments. */
    @Test
    void the_comments_of_the_engine_are_in_plain_english() {
        List<String> complaints = Prose.below(ROOT.resolve("engine")).stream()
                .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                .flatMap(file -> Prose.of(file).stream())
                .flatMap(passage -> PlainEnglish.complaints(passage).stream()
                        .map(bad -> ROOT.relativize(passage.file()) + ":" + bad.line() + ": " + bad.sentences()))
                .toList();
        assertEquals(List.of(), complaints);
    }

    private static String show(GrammarFault fault) {
        return fault.toString().replace(ROOT + "/", "");
    }

    @Test
    void a_fault_is_found_with_its_line_and_a_suggestion() throws IOException {
        List<GrammarFault> faults = faults("= Title\n\nAll is well here.\nShe hear her own line.\n");
        assertEquals(1, faults.size(), faults::toString);
        assertEquals(4, faults.get(0).line());
        assertEquals("She hear her own line.", faults.get(0).sentence());
        assertTrue(faults.get(0).suggestions().contains("hears"), faults::toString);
    }

    @Test
    void a_misspelt_word_is_found() throws IOException {
        List<GrammarFault> faults = faults("The server acknowleges the event.\n");
        assertEquals(
                List.of("acknowleges"), faults.stream().map(GrammarFault::words).toList());
        assertTrue(faults.get(0).suggestions().contains("acknowledges"), faults::toString);
    }

    @Test
    void code_and_the_words_of_the_field_are_right() throws IOException {
        assertEquals(List.of(), faults("An `emt` sends it to netty-socketio, and a `sendEvnt` to SocketIOClient.\n"));
    }

    @Test
    void what_was_right_is_remembered_until_a_word_or_the_rules_change() throws IOException {
        Path file = folder.resolve("memory");
        Passage right = passage("All is well.");
        Passage other = passage("All is different.");
        var memory = new CheckedPassages(file, "rules", Set.of("ada", "netty"));
        memory.add(right);
        memory.write();
        assertTrue(new CheckedPassages(file, "rules", Set.of("ada", "netty", "npm")).isRight(right));
        assertFalse(new CheckedPassages(file, "rules", Set.of("ada", "netty")).isRight(other));
        assertFalse(new CheckedPassages(file, "rules", Set.of("ada")).isRight(right));
        assertFalse(new CheckedPassages(file, "other", Set.of("ada", "netty")).isRight(right));
        Files.writeString(file, "rules");
        assertFalse(new CheckedPassages(file, "rules", Set.of("ada", "netty")).isRight(right));
    }

    private static Passage passage(String text) {
        return new Passage(Path.of("page.adoc"), 1, false, text, List.of());
    }

    private List<GrammarFault> faults(String page) throws IOException {
        Path file = folder.resolve("page.adoc");
        Files.writeString(file, page);
        return grammar.faults(Prose.of(file));
    }
}
