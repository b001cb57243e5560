package workbook.kit;

import java.util.List;
import java.util.function.Supplier;

/** Lines of text that an exercise wrote: to its log, to a screen, or as a prediction. */
public final class Lines {

    private final Lab lab;
    private final String name;
    private final Supplier<List<String>> source;

    Lines(Lab lab, String name, Supplier<List<String>> source) {
        this.lab = lab;
        this.name = name;
        this.source = source;
    }

    /** The lines so far, after the exercise's own threads have come to rest. */
    public List<String> all() {
        lab.settle();
        return source.get();
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
}
