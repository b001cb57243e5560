package workbook.kit;

import java.util.List;
import org.opentest4j.AssertionFailedError;

/** An expectation that did not hold: what was expected, what happened instead, and who heard what. */
public final class Unmet extends AssertionFailedError {

    private final String expected;
    private final String got;
    private final transient List<Row> rows;
    private final boolean secret;

    Unmet(String expected, String got, List<Row> rows) {
        this(expected, got, rows, "", false);
    }

    private Unmet(String expected, String got, List<Row> rows, String notes, boolean secret) {
        super("expected: " + expected + "\ngot:      " + got + Table.of(rows) + notes);
        this.expected = expected;
        this.got = got;
        this.rows = List.copyOf(rows);
        this.secret = secret;
    }

    /** A prediction that is not so: who heard what, and what went wrong meanwhile, would give away what is. */
    static Unmet ofPrediction(String expected, String got) {
        return new Unmet(expected, got, List.of(), "", true);
    }

    /** The same, with what else went wrong meanwhile. */
    Unmet with(List<String> notes) {
        if (notes.isEmpty() || secret) {
            return this;
        }
        var more = new Unmet(expected, got, rows, "\nnote:     " + String.join("\nnote:     ", notes), false);
        more.setStackTrace(getStackTrace());
        if (getCause() != null) {
            more.initCause(getCause());
        }
        return more;
    }

    /** What was expected, in one line, such as {@code grace hears said "hi", once}. */
    public String expected() {
        return expected;
    }

    /** What happened instead, in one line, such as {@code grace heard nothing}. */
    public String got() {
        return got;
    }

    /** What each client heard, at the moment of the failure. */
    public List<Row> rows() {
        return rows;
    }
}
