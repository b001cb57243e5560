package workbook.kit;

import java.util.List;
import java.util.function.Supplier;

/** Lines of text that an exercise wrote: to its log, to a screen, or as a prediction. */
public final class Lines {

    private final Lab lab;
    private final String name;
    private final Supplier<List<String>> source;
    private final String row;

    Lines(Lab lab, String name, Supplier<List<String>> source) {
        this(lab, name, source, "");
    }

    private Lines(Lab lab, String name, Supplier<List<String>> source, String row) {
        this.lab = lab;
        this.name = name;
        this.source = source;
        this.row = row;
    }

    /** The lines so far, after the exercise's own threads have come to rest. */
    public List<String> all() {
        lab.settles();
        return source.get();
    }

    /**
     * One row of a matrix that an exercise filled in with {@code x} and {@code -}: its first line names the
     * columns, each other line begins with its row's name. A line for each cell, such as {@code ada x}.
     *
     * @param kind what a row stands for, such as {@code send}: a verdict calls this one {@code send three}
     */
    public Lines row(String kind, String row) {
        String called = kind + " " + row;
        return new Lines(lab, name + " of " + called, () -> Prediction.cells(source.get(), row), called);
    }

    @Override
    public String toString() {
        return name;
    }

    Lab lab() {
        return lab;
    }

    Supplier<List<String>> source() {
        return source;
    }

    String name() {
        return name;
    }

    /** What the row of a matrix is called, or empty. */
    String row() {
        return row;
    }
}
