package workbook.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import workbook.kit.PredictedLine.Kind;

/**
 * What an exercise predicted, line by line, beside what happened.
 *
 * @param row what a row of a matrix is called, such as {@code send three}; empty where the lines are whole lines
 * @param byName whether each line is a name, a colon and an answer, so that their order doesn't count
 */
public record Prediction(String row, boolean byName, List<PredictedLine> lines) {

    private static final Pattern OPEN = Pattern.compile("(^|\\s)\\?(\\s|$)");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final int LONGEST = 60;

    /** Whole lines, aligned, so that one line too many or too few does not make all later lines wrong. */
    public static Prediction ofLines(List<String> predicted, List<String> happened) {
        List<String> lines = predicted.isEmpty() ? List.of("?") : predicted;
        return new Prediction("", false, new Alignment(lines, written(happened)).lines());
    }

    /**
     * Lines such as {@code retention: keep}, each compared with the one of the same name.
     * If a name is missing, unknown or there twice, they are compared in order, as lines without names.
     */
    static Prediction ofAnswers(List<String> predicted, List<String> happened) {
        List<String> names = happened.stream().map(Prediction::name).toList();
        List<String> asked = predicted.stream().map(Prediction::name).toList();
        if (asked.size() != names.size() || !Set.copyOf(asked).equals(Set.copyOf(names))) {
            return new Prediction("", true, ofLines(predicted, happened).lines());
        }
        return new Prediction(
                "",
                true,
                IntStream.range(0, names.size())
                        .mapToObj(i -> {
                            int at = names.indexOf(asked.get(i));
                            String line = predicted.get(i);
                            Kind kind =
                                    isOpen(line) ? Kind.OPEN : line.equals(happened.get(at)) ? Kind.RIGHT : Kind.WRONG;
                            return new PredictedLine("line " + (i + 1), kind, at + 1, line, happened.get(at));
                        })
                        .toList());
    }

    private static String name(String line) {
        return line.substring(0, Math.max(0, line.indexOf(':'))).strip();
    }

    /** The cells of a row, each such as {@code ada x}: the column, and what is predicted of it. */
    static Prediction ofRow(String row, List<String> predicted, List<String> happened) {
        var cells = new ArrayList<PredictedLine>();
        for (String each : happened) {
            String column = column(each);
            String cell = predicted.stream()
                    .filter(one -> column(one).equals(column))
                    .findFirst()
                    .map(Prediction::cell)
                    .orElse("?");
            cells.add(new PredictedLine(column, kind(cell, cell(each)), cells.size() + 1, cell, cell(each)));
        }
        return new Prediction(row, false, cells);
    }

    /** The rows of a matrix, whose first line names the columns, beside the same row of another one. */
    public static List<Prediction> ofMatrix(List<String> predicted, List<String> happened) {
        return happened.stream()
                .skip(1)
                .map(line -> line.strip().replaceFirst("\\s.*", ""))
                .map(row -> ofRow(row, cells(predicted, row), cells(happened, row)))
                .toList();
    }

    private static Kind kind(String cell, String happened) {
        if (isOpen(cell)) {
            return Kind.OPEN;
        }
        if (cell.equalsIgnoreCase(happened)) {
            return Kind.RIGHT;
        }
        return cell.equalsIgnoreCase("x") || cell.equals("-") ? Kind.WRONG : Kind.UNREADABLE;
    }

    /** The cells of one row of a matrix, whose first line names the columns. */
    static List<String> cells(List<String> matrix, String row) {
        List<String[]> table =
                matrix.stream().map(line -> line.strip().split("\\s+")).toList();
        String[] columns = table.isEmpty() ? new String[] {} : table.get(0);
        String[] cells =
                table.stream().filter(line -> line[0].equals(row)).findFirst().orElse(new String[] {row});
        return IntStream.range(0, columns.length)
                .mapToObj(i -> columns[i] + " " + (i + 1 < cells.length ? cells[i + 1] : "?"))
                .toList();
    }

    /** What the same comparison would have found in another prediction. */
    public Prediction of(List<String> other) {
        if (hasRow()) {
            List<String> happened = lines.stream()
                    .map(cell -> cell.name() + " " + cell.happened())
                    .toList();
            return ofRow(row, cells(other, row.substring(row.lastIndexOf(' ') + 1)), happened);
        }
        List<String> happened = lines.stream()
                .sorted(Comparator.comparingInt(PredictedLine::place))
                .flatMap(line -> line.happened().lines())
                .toList();
        return byName ? ofAnswers(other, happened) : ofLines(other, happened);
    }

    /** As a prediction is read: without blanks around it, with one between words, and without empty lines. */
    static List<String> written(List<String> lines) {
        return lines.stream()
                .map(line -> BLANKS.matcher(line.strip()).replaceAll(" "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String column(String cell) {
        return cell.substring(0, cell.lastIndexOf(' '));
    }

    private static String cell(String cell) {
        return cell.substring(cell.lastIndexOf(' ') + 1);
    }

    /** True for a line in which a question mark stands for itself: it is not predicted yet. */
    static boolean isOpen(String line) {
        return OPEN.matcher(line).find();
    }

    /** True for a row of a matrix, whose lines are its cells. */
    public boolean hasRow() {
        return !row.isEmpty();
    }

    /** True if all that happened is predicted, and nothing else. */
    public boolean holds() {
        return lines.stream().allMatch(line -> line.kind() == Kind.RIGHT);
    }

    /** Which lines are wrong, and which are not predicted yet, by their names; never what is right. */
    public String told() {
        return hasRow() ? rowTold() : linesTold();
    }

    private String rowTold() {
        var parts = new ArrayList<String>();
        List<String> wrong = names(Kind.WRONG);
        List<String> unreadable = names(Kind.UNREADABLE);
        List<String> open = names(Kind.OPEN);
        if (open.size() == lines.size()) {
            return capital(row) + " is not predicted yet.";
        }
        if (!wrong.isEmpty()) {
            parts.add("your prediction for " + and(wrong) + " is wrong");
        }
        if (!unreadable.isEmpty()) {
            parts.add("your prediction for " + and(unreadable) + " is neither x nor -");
        }
        if (!open.isEmpty()) {
            parts.add(and(open) + (open.size() == 1 ? " is" : " are") + " not predicted yet");
        }
        return capital(row) + ": " + String.join("; ", parts) + ".";
    }

    private String linesTold() {
        var sentences = new ArrayList<String>();
        for (int i = 0; i < lines.size(); ) {
            PredictedLine first = lines.get(i);
            int end = i;
            while (end < lines.size() && lines.get(end).kind() == first.kind()) {
                end++;
            }
            sentences.add(told(first.kind(), lines.subList(i, end)));
            i = end;
        }
        sentences.removeIf(String::isEmpty);
        return String.join(" ", sentences);
    }

    /** Neighbours of one kind, in one sentence. */
    private static String told(Kind kind, List<PredictedLine> lines) {
        PredictedLine first = lines.get(0);
        boolean one = lines.size() == 1;
        return switch (kind) {
            case RIGHT, UNREADABLE -> "";
            case WRONG -> capital(named(lines)) + (one ? " is" : " are") + " wrong.";
            case OPEN -> capital(named(lines)) + (one ? " is" : " are") + " not predicted yet.";
            case MISSING -> (one ? "A line is" : lines.size() + " lines are") + " missing " + after(first) + ".";
            case TOO_MANY ->
                (one ? "There is one line" : "There are " + lines.size() + " lines") + " too many " + after(first)
                        + ".";
        };
    }

    private static String named(List<PredictedLine> lines) {
        return and(lines.stream()
                .map(line -> line.name() + (line.kind() == Kind.OPEN ? "" : " (\"" + cut(line.predicted()) + "\")"))
                .toList());
    }

    private static String after(PredictedLine line) {
        return line.name().isEmpty() ? "at the beginning" : "after " + line.name();
    }

    private List<String> names(Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(PredictedLine::name)
                .toList();
    }

    private static String and(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
