package workbook.cli.command;

/** What the process's exit code says. */
public final class Exit {

    /** All passed. */
    public static final int PASSED = 0;

    /** Something did not pass. */
    public static final int NOT_PASSED = 1;

    /** Wrong use, or a broken set-up. */
    public static final int WRONG_USE = 2;

    /** To the launcher: the engine is older than its sources; build it and call again. */
    public static final int STALE = 75;

    /** To the launcher: this needs the rendered pages; build the site module and call again. */
    public static final int NEEDS_PAGES = 76;

    /** To the launcher: another build is there; call it with the same arguments. */
    public static final int ANOTHER_BUILD = 77;

    /** To the launcher: this needs the grader; build it and call again. */
    public static final int NEEDS_GRADER = 78;

    /** To the launcher: this needs the reader of answer sheets; build it and call again. */
    public static final int NEEDS_SHEET_READER = 79;

    private Exit() {}
}
