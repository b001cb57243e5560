package workbook.course.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.course.prose.Passage.Sentence;

/** Plain English as far as patterns can tell: no odd phrase, no bare "who", no sentence that is too long. */
public final class PlainEnglish {

    private static final int WORDS = 35;
    private static final Pattern WORD = Pattern.compile("[^\\s]*[\\p{L}\\d" + Passage.CODE + "][^\\s]*");
    private static final Pattern BARE_WHO = Pattern.compile("^[\"'“(]*Who\\s(?![^.;,]{1,25}:)|;\\s+who\\s");

    private PlainEnglish() {}

    /**
     * One thing that is not plain.
     *
     * @param line the line of the file
     * @param sentences what is wrong, and what to write
     */
    public record Complaint(int line, String sentences) {}

    /** What is not plain in a passage, in the order of its text. */
    public static List<Complaint> complaints(Passage passage) {
        var complaints = new ArrayList<Complaint>();
        String text = passage.text().toLowerCase(Locale.ROOT);
        List<Phrase> phrases = Arrays.stream(Phrase.values())
                .filter(phrase -> phrase.mayBeIn(text))
                .toList();
        for (Sentence sentence : passage.sentences()) {
            phrases(passage, sentence, phrases, complaints);
            bareWho(passage, sentence, complaints);
            length(passage, sentence, complaints);
        }
        return complaints;
    }

    private static void phrases(Passage passage, Sentence sentence, List<Phrase> phrases, List<Complaint> complaints) {
        for (Phrase phrase : phrases) {
            Matcher found = phrase.pattern().matcher(passage.text()).region(sentence.start(), sentence.end());
            while (found.find()) {
                String words = passage.shown(found.start(), found.end());
                complain(passage, found.start(), "it says \"" + words + "\". " + phrase.remedy() + ".", complaints);
            }
        }
    }

    /** A heading or a label may ask without a question mark: "Who hears it". */
    private static void bareWho(Passage passage, Sentence sentence, List<Complaint> complaints) {
        Matcher found = BARE_WHO.matcher(passage.text()).region(sentence.start(), sentence.end());
        if (!passage.title() && passage.text().charAt(sentence.end() - 1) != '?' && found.find()) {
            String words = firstWords(passage, found.start(), sentence.end());
            complain(
                    passage,
                    found.start(),
                    "\"" + words + "\" has a bare \"who\" as its subject. Write anyone who, a client that, or you.",
                    complaints);
        }
    }

    private static void length(Passage passage, Sentence sentence, List<Complaint> complaints) {
        String text = passage.text().substring(sentence.start(), sentence.end());
        long words = WORD.matcher(text).results().count();
        if (words > WORDS) {
            String begins = firstWords(passage, sentence.start(), sentence.end());
            complain(
                    passage,
                    sentence.start(),
                    "the sentence that begins \"" + begins + "\" has " + words + " words. Say it in at most " + WORDS
                            + ", or in two.",
                    complaints);
        }
    }

    private static String firstWords(Passage passage, int start, int end) {
        String[] words = passage.shown(start, end).split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(5, words.length)));
    }

    private static void complain(Passage passage, int at, String sentences, List<Complaint> complaints) {
        complaints.add(new Complaint(passage.lineAt(at), sentences));
    }
}
