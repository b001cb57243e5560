package workbook.grade.queue;

/** Which answers workers take first. */
public enum Urgency {
    /** A student waits for it. */
    INTERACTIVE(90),
    /** A class has handed in. */
    DEADLINE(50),
    /** It was graded before, with another engine. */
    REGRADE(10);

    private final int priority;

    Urgency(int priority) {
        this.priority = priority;
    }

    /** Higher ones first. */
    int priority() {
        return priority;
    }
}
