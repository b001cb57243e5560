package workbook.sheet.read;

import workbook.sheet.read.QuestionFinder.Match;
import workbook.sheet.read.QuestionLines.Found;

/** A question in a sheet, and what stands under it. */
final class Section {

    private final Match match;
    private final String asked;
    private final String title;
    private final int line;
    private final StringBuilder text = new StringBuilder();

    /** @param title of the heading before it that is no question; empty where there is none */
    Section(Match match, String asked, String title, int line) {
        this.match = match;
        this.asked = asked;
        this.title = title;
        this.line = line;
    }

    void add(String more) {
        text.append(text.isEmpty() ? "" : "\n").append(more);
    }

    /** True if that asks nothing but what this asks. */
    boolean repeats(Match other) {
        return match.questions().containsAll(other.questions());
    }

    /** True if the question is there in its own words. */
    boolean asksSurely() {
        return new Found(match, asked, "", line).surely();
    }

    Match match() {
        return match;
    }

    String asked() {
        return asked;
    }

    String title() {
        return title;
    }

    int line() {
        return line;
    }

    String text() {
        return text.toString();
    }
}
