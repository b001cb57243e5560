package workbook.grade.judge;

/** A failure of the machine or of the grader's own processes; it says nothing about the answer. */
public final class InfrastructureException extends Exception {

    private static final long serialVersionUID = 1;

    /** With a sentence, or the part of one behind a colon. */
    public InfrastructureException(String message) {
        super(message);
    }
}
