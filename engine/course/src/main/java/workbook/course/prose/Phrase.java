package workbook.course.prose;

import java.util.List;
import java.util.regex.Pattern;

/** Words that the course does not use, and what to write instead. */
enum Phrase {
    ASKED_AND_SEEN(
            "asked seen", "\\basked\\s*(?:/|,|and|or)\\s*seen\\b|^(?:asked|seen)(?::.*)?$", "Write expected and got"),
    SPEAKER("speaker", "\\bspeakers?\\b", "Write sender"),
    MEND("mend", "\\bmend(?:s|ed|ing)?\\b", "Write fix, or repair"),
    DEED("deed", "\\bdeeds?\\b", "Say what was done"),
    SPEAK_UP("speak spoke", "\\b(?:speak|speaks|speaking|spoke|spoken)\\s+up\\b", "Say what is sent, or written"),
    DOES_WHAT_ONE_DOES(
            "what",
            "\\bdo(?:es)?\\s+what\\s+an?\\s+[\\w\\uFFFC-]+(?:\\s+[\\w\\uFFFC-]+)?\\s+do(?:es)?\\s+(?:that|who|which)\\b",
            "Say what it does: Your server sends to everyone"),
    NEED_NOT("need", "\\bneed(?:n['’]t|\\s+not)\\b", "Write doesn't have to, or don't need to"),
    IS_A_WISH(
            "wish",
            "\\b(?:is|are|was|be)\\s+(?:only |just )?a wish\\b",
            "Say what it means: Port 0 means any free port"),
    DIFFERENCE_TO(
            "differen", "\\b(?:difference|different)\\s+to\\b", "Write different from, or the difference between"),
    NEITHER_SIDE("neither", "\\bon\\s+neither\\b", "Write not on either"),
    IN_YOUR_HANDS("hands", "\\bin\\s+(?:your|the)\\s+hands\\b", "Write that you use"),
    IN_SILENCE("silence", "\\bin\\s+silence\\b", "Say what is not sent, or not written"),
    ONLY_A_MEMORY("memory", "\\bonly\\s+a\\s+memory\\b", "Say what is left of it"),
    CANNOT_PASS_OVER("pass", "\\bcan(?:not|['’]t)\\s+pass\\s+(?:over|by)\\b", "Say what it does: it does not compile"),
    COMES_AND_GOES("come", "\\bcomes?\\s+and\\s+(?:who\\s+)?goes?\\b", "Write joins and leaves"),
    HAVE_MET("met", "\\bha(?:ve|s)(?:n['’]t)?\\s+(?:not\\s+)?met\\b", "Write know, or have seen"),
    WHOEVER("ever", "(?<!,\\s)\\b(?:who|whom|whoso)ever\\b", "Write anyone who, or everyone who"),
    ARCHAIC(
            "thus hence lest naught whereof wherein whereupon thereof therein thereby hitherto albeit",
            "\\b(?:thus|hence|lest|naught|whereof|wherein|whereupon|thereof|therein|thereby|hitherto|albeit)\\b",
            "Use a word of today: so, therefore, nothing, of it"),
    THAT_WHICH("which", "\\bthat\\s+which\\b", "Write what");

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that cannot be changed
    private final List<String> parts;

    private final Pattern pattern;
    private final String remedy;

    /** @param parts one of these is in each text that the pattern can match: to look for them is fast */
    Phrase(String parts, String pattern, String remedy) {
        this.parts = List.of(parts.split(" "));
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.remedy = remedy;
    }

    /** False if the words cannot be in this text, which is in lower case. */
    boolean mayBeIn(String text) {
        return parts.stream().anyMatch(text::contains);
    }

    Pattern pattern() {
        return pattern;
    }

    /** What to write instead: a sentence without its full stop. */
    String remedy() {
        return remedy;
    }
}
