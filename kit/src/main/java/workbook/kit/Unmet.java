package workbook.kit;

import java.util.List;
import org.opentest4j.AssertionFailedError;

/** An expectation that did not hold: what was asked, what was seen, and who heard what. */
public final class Unmet extends AssertionFailedError {

    private final String asked;
    private final String seen;
    private final transient List<Row> rows;

    Unmet(String asked, String seen, List<Row> rows) {
        this(asked, seen, rows, "");
    }

    private Unmet(String asked, String seen, List<Row> rows, String notes) {
        super("asked: " + asked + "\nseen:  " + seen + Table.of(rows) + notes);
        this.asked = asked;
        this.seen = seen;
        this.rows = List.copyOf(rows);
    }

    /** The same, with what else went wrong meanwhile. */
    Unmet with(List<String> notes) {
        if (notes.isEmpty()) {
            return this;
        }
        var more = new Unmet(asked, seen, rows, "\nnote:  " + String.join("\nnote:  ", notes));
        more.setStackTrace(getStackTrace());
        if (getCause() != null) {
            more.initCause(getCause());
        }
        return more;
    }

    /** What was asked, in one line, such as {@code grace hears said "hi", once}. */
    public String asked() {
        return asked;
    }

    /** What happened instead, in one line, such as {@code grace heard nothing}. */
    public String seen() {
        return seen;
    }

    /** Who heard what, at the moment of the failure. */
    public List<Row> rows() {
        return rows;
    }
}
