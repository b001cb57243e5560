package workbook.grammar;

import java.util.List;
import workbook.course.prose.Passage;

/**
 * What LanguageTool found in a sentence.
 *
 * @param rule the id of its rule, as in {@code rules-switched-off.txt}
 * @param suggestions what it would write instead; may be empty
 */
record GrammarFault(
        Passage passage,
        int line,
        String words,
        String sentence,
        String rule,
        String message,
        List<String> suggestions) {

    @Override
    public String toString() {
        String instead = suggestions.isEmpty() ? "" : " Perhaps: " + String.join(", ", suggestions) + ".";
        return passage.file() + ":" + line + ": \"" + words + "\" in \"" + sentence + "\" (" + rule + "): " + message
                + instead;
    }
}
