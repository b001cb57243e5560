package workbook.check.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import workbook.check.catalog.Exercise;
import workbook.check.screen.Ink;
import workbook.check.screen.Output;
import workbook.check.screen.Text;
import workbook.check.screen.VerdictScreen;
import workbook.check.verdict.Verdict;

/** The guide on a terminal: one screen, drawn anew for every news. */
final class DrawnFace implements Face {

    private static final int AROUND = 7;

    /** What a face adds to the verdict on a prediction that is not right yet. */
    static final String REVEAL = "w shows what happened.";

    private final Output out;
    private final Function<Exercise, String> file;
    private final Supplier<String> bar;
    private final IntSupplier height;
    private @Nullable Exercise exercise;
    private List<String> body = List.of();
    private List<String> aside = List.of();
    private int others;

    DrawnFace(Output out, Function<Exercise, String> file, Supplier<String> bar, IntSupplier height) {
        this.out = out;
        this.file = file;
        this.bar = bar;
        this.height = height;
    }

    @Override
    public void arrive(Exercise next) {
        exercise = next;
        task(next);
    }

    @Override
    public void verdict(Exercise of, Verdict verdict) {
        exercise = of;
        var lines = new ArrayList<>(VerdictScreen.lines(verdict, out.ink(), height.getAsInt() - AROUND));
        if (verdict.passed()) {
            lines.add("");
            lines.add("n goes on to the next exercise; o shows what you saw, s another way to write it.");
        }
        if (verdict.withholds()) {
            lines.add("");
            lines.add(REVEAL);
        }
        tell(lines);
    }

    @Override
    public void tell(List<String> lines) {
        body = List.copyOf(lines);
        aside = List.of();
        redraw();
    }

    @Override
    public void aside(List<String> lines) {
        aside = List.copyOf(lines);
        redraw();
    }

    @Override
    public void others(int left) {
        if (left != others) {
            others = left;
            redraw();
        }
    }

    @Override
    public void task(Exercise of) {
        tell(Text.task(of.task()));
    }

    @Override
    public boolean showsFirst() {
        return false;
    }

    @Override
    public void printed(List<String> last) {
        var lines = new ArrayList<>(last);
        lines.add("");
        lines.add("u stops it.");
        tell(lines);
    }

    /** Shows the same again, for a terminal that was cleared or has another size. */
    void redraw() {
        if (exercise != null) {
            out.redraw(screen(exercise, file.apply(exercise), checking(), bar.get(), fitting(exercise), out.ink()));
        }
    }

    private String checking() {
        return switch (others) {
            case 0 -> "";
            case 1 -> "checking another exercise that changed ...";
            default -> "checking " + others + " other exercises that changed ...";
        };
    }

    /** What is longer than the screen would push its own beginning out of sight. */
    private List<String> fitting(Exercise of) {
        var all = new ArrayList<>(aside);
        all.addAll(aside.isEmpty() ? List.of() : List.of(""));
        all.addAll(body);
        int room = height.getAsInt() - AROUND;
        if (all.size() <= room || room < 2) {
            return all;
        }
        var lines = new ArrayList<>(all.subList(0, room - 1));
        lines.add(out.ink().faint("... and more: make the window higher, or ./workbook read " + of.name()));
        return lines;
    }

    static List<String> screen(
            Exercise exercise, String file, String checking, String bar, List<String> body, Ink ink) {
        var lines = new ArrayList<String>();
        String id = exercise.id();
        int gap = Math.max(2, Text.WIDTH - id.length() - bar.length());
        lines.add(ink.strong(id) + " ".repeat(gap) + bar);
        lines.add(ink.faint("edit and save " + file));
        lines.add(ink.faint(checking));
        lines.addAll(body);
        lines.add("");
        Guide.KEYS.forEach(keys -> lines.add(ink.faint(keys)));
        return lines;
    }
}
