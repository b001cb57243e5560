package workbook.kit;

import java.util.List;
import org.opentest4j.AssertionFailedError;

/** An expectation that did not hold: what was asked, what was seen, and who heard what. */
public final class Unmet extends AssertionFailedError {

    private final String asked;
    private final String seen;
    private final transient List<Row> rows;

    Unmet(String asked, String seen, List<Row> rows) {
        super("asked: " + asked + "\nseen:  " + seen + Table.of(rows));
        this.asked = asked;
        this.seen = seen;
        this.rows = List.copyOf(rows);
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
