package workbook.process;

/** The other JVM did not answer in time; its channel is closed, since a late answer helps nobody. */
public final class AnswerOverdue extends RuntimeException {

    private static final long serialVersionUID = 1;

    AnswerOverdue(String message) {
        super(message);
    }
}
