package workbook.cli.guide;

import workbook.check.verdict.Verdict;

/** How the guide shows itself. */
interface View {

    /** Something happened: this is what there is to say and to do now. */
    void show(ScreenModel screen);

    /** What was shown stays; what is beside it, the news and the number of other exercises, may be new. */
    void beside(ScreenModel screen);

    /** True if the key moves only what the view shows, as the arrows do. */
    default boolean takes(int key) {
        return false;
    }

    /** A verdict on another exercise, which changed together with the current one. */
    default void other(Verdict verdict) {}

    /** Shows the same again, for a terminal that was cleared or has another size. */
    default void redraw() {}

    /** False if the task stays where the first verdict on an untouched starter would stand. */
    default boolean showsFirst() {
        return true;
    }
}
