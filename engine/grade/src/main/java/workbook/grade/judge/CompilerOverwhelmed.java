package workbook.grade.judge;

/** A text for which the compiler needs more time or memory than it is given; the message is for the student. */
final class CompilerOverwhelmed extends Exception {

    private static final long serialVersionUID = 1;

    CompilerOverwhelmed(String message) {
        super(message);
    }
}
