package workbook.cli.command;

/** Wrong use, or a broken set-up, in one sentence that says what to do; ends with exit code 2. */
public final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    /** @param sentence what is wrong and what to do about it */
    public Complaint(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
