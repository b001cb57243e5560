package workbook.check.author;

/** One thing that must be true of a course for it to teach. */
interface Rule {

    /** Says for each subject in the scope whether it is true. */
    void judge(Scope scope, Findings findings);
}
