package workbook.site;

import java.util.List;

/** Pages were not made, because something is wrong with their sources. */
final class BadPages extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<PageComplaint> complaints;

    BadPages(List<PageComplaint> complaints) {
        super(complaints.toString());
        this.complaints = List.copyOf(complaints);
    }

    List<PageComplaint> complaints() {
        return complaints;
    }
}
