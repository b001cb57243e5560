package workbook.cli.author;

/** One thing that must be true of a course for it to teach. */
interface Rule {

    /** Starts what takes its time beside the other rules; nothing, where there is no such thing. */
    default void begin(Scope scope) {}

    /** Says for each subject in the scope whether it is true. */
    void judge(Scope scope, Findings findings);
}
