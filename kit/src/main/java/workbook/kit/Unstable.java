package workbook.kit;

/** Nothing can be said: code that the exercise started was still busy when patience ended. */
public final class Unstable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unstable(String message) {
        super(message);
    }
}
