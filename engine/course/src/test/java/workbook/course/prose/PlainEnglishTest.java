package workbook.course.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.course.prose.PlainEnglish.Complaint;

/** Each pattern finds what it is for, and leaves what looks like it alone. */
class PlainEnglishTest {

    static Stream<Arguments> phrases() {
        return Stream.of(
                arguments(
                        Phrase.ASKED_AND_SEEN, "The labels asked / seen were renamed.", "You asked for what was seen."),
                arguments(Phrase.ASKED_AND_SEEN, "Seen: nothing.", "Seen from the server, nothing came."),
                arguments(Phrase.SPEAKER, "Everyone hears it, the speaker's page too.", "It speaks the protocol."),
                arguments(Phrase.MEND, "Mend the path.", "Amend the path, or recommend one."),
                arguments(Phrase.MEND, "It is soon mended.", "The tremendous error is gone."),
                arguments(Phrase.DEED, "The deed is known.", "It is indeed known."),
                arguments(Phrase.SPEAK_UP, "A timer can speak up later.", "They speak. Up to five do."),
                arguments(
                        Phrase.DOES_WHAT_ONE_DOES,
                        "Your server does what a server does that sends to everybody.",
                        "Your server does what the task says."),
                arguments(Phrase.NEED_NOT, "You need not know it.", "You don't need to know it."),
                arguments(Phrase.NEED_NOT, "It needn't be so.", "It needs nothing."),
                arguments(Phrase.IS_A_WISH, "Port 0 is a wish and not a port.", "They wish for more."),
                arguments(
                        Phrase.DIFFERENCE_TO,
                        "That is the difference to a page.",
                        "That is different. To be sure, run it."),
                arguments(Phrase.NEITHER_SIDE, "There was an error on neither side.", "Neither side saw an error."),
                arguments(Phrase.IN_YOUR_HANDS, "The library in your hands is older.", "It hands in your file."),
                arguments(Phrase.IN_SILENCE, "She leaves in silence.", "The line is silent."),
                arguments(Phrase.ONLY_A_MEMORY, "The client is only a memory.", "It uses only memory."),
                arguments(Phrase.CANNOT_PASS_OVER, "An error it cannot pass over.", "It cannot pass the test."),
                arguments(Phrase.COMES_AND_GOES, "Tell who comes and who goes.", "Tell who joins and who leaves."),
                arguments(Phrase.HAVE_MET, "You have met it before.", "You have the method."),
                arguments(
                        Phrase.WHOEVER, "Whoever comes late hears nothing.", "Each line is sent on, whoever wrote it."),
                arguments(Phrase.ARCHAIC, "Thus nobody hears it.", "So nobody hears it: fewer than before."),
                arguments(Phrase.ARCHAIC, "It asks, lest it hangs.", "The latest one asks."),
                arguments(Phrase.THAT_WHICH, "That which came is there.", "That is which one came."));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void a_phrase_is_found_and_what_looks_like_it_is_not(Phrase phrase, String found, String other) {
        List<String> complaints = complaints(found);
        assertEquals(1, complaints.size(), complaints::toString);
        assertTrue(complaints.get(0).endsWith("\". " + phrase.remedy() + "."), complaints::toString);
        assertEquals(List.of(), complaints(other));
    }

    @Test
    void every_phrase_has_a_test() {
        var tested = phrases().map(each -> (Phrase) each.get()[0]).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Phrase.class), tested);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who gave no name is not announced.",
                "All hear it. Who gave no name is not announced.",
                "\"Who asks gets an answer.\"",
                "Grace hears it; who came late does not."
            })
    void a_bare_who_is_no_subject(String text) {
        List<String> complaints = complaints(text);
        assertEquals(1, complaints.size(), complaints::toString);
        assertTrue(complaints.get(0).contains("has a bare \"who\" as its subject"), complaints::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who hears it?",
                "Anyone who gave no name is not announced.",
                "It says who heard it.",
                "Who hears it: everyone.",
                "There are three questions: who sends, who hears, and when."
            })
    void other_uses_of_who_are_plain(String text) {
        assertEquals(List.of(), complaints(text));
    }

    @Test
    void a_heading_may_ask_without_a_question_mark() {
        assertEquals(List.of(), PlainEnglish.complaints(new Passage(Path.of("a"), 1, true, "Who hears it", List.of())));
    }

    @Test
    void a_sentence_of_35_words_is_read_and_one_of_36_is_not() {
        assertEquals(List.of(), complaints("Word ".repeat(34) + "word. " + "Word ".repeat(34) + "word."));
        assertEquals(
                List.of("the sentence that begins \"word word word word word\" has 36 words. "
                        + "Say it in at most 35, or in two."),
                complaints("word ".repeat(35) + "word."));
    }

    @Test
    void code_is_one_word_and_no_phrase() {
        var passage = new Passage(
                Path.of("a"), 7, false, "It calls " + Passage.CODE + ",\nthen mends it.", List.of("`speaker.mend()`"));
        List<Complaint> complaints = PlainEnglish.complaints(passage);
        assertEquals(1, complaints.size(), complaints::toString);
        assertEquals(8, complaints.get(0).line());
        assertEquals(
                "It calls `speaker.mend()`, then mends it.",
                passage.shown(0, passage.text().length()));
    }

    private static List<String> complaints(String text) {
        return PlainEnglish.complaints(new Passage(Path.of("page.adoc"), 1, false, text, List.of())).stream()
                .map(Complaint::sentences)
                .toList();
    }
}
