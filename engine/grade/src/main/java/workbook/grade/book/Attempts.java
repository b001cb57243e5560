package workbook.grade.book;

/** Which of several attempts at one exercise counts. */
public enum Attempts {
    /** The one with the most points, late ones after what lateness costs; of equal ones the first. */
    BEST,
    /** The one that came last. */
    LAST
}
