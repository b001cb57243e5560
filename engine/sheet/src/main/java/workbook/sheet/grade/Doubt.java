package workbook.sheet.grade;

/** Why a person should look at a grade. */
public enum Doubt {
    /** The confidence is low. */
    LOW_CONFIDENCE("low confidence"),
    /** Words of an idea are there, and its clause denies them. */
    DENIAL("denies an idea"),
    /** Words without sentences. */
    WORD_LIST("a list of words"),
    /** The question in place of an answer. */
    QUESTION_REPEATED("the question repeated"),
    /** A misconception of the course. */
    MISCONCEPTION("misconception"),
    /** Nearly the same words as on another sheet. */
    SHEET_COPIED("same words as another sheet"),
    /** Perhaps another question is meant. */
    QUESTION_UNCERTAIN("question not certain");

    private final String words;

    Doubt(String words) {
        this.words = words;
    }

    /** As reports name it. */
    public String words() {
        return words;
    }
}
