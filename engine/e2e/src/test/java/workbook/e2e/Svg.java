package workbook.e2e;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal's screen, its colours as escape sequences, drawn as SVG. */
final class Svg {

    private static final int LINE = 19;
    private static final int COLUMNS = 84;
    private static final int MARGIN = 16;
    private static final Pattern PIECE = Pattern.compile("\u001b\\[([0-9;]*)m|([^\u001b]+)");
    private static final Map<Integer, String> CLASSES =
            Map.of(1, "bold", 2, "faint", 31, "red", 32, "green", 33, "yellow", 36, "cyan");
    private static final String FRAME = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" role="img" aria-label="The workbook in a terminal: what was asked, what each client heard, what went over the wire, what it means and what to do next.">
            <style>
            text { font: 13px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d7dde5; white-space: pre; }
            .bold { font-weight: 700; } .faint { fill: #8e99a8; } .red { fill: #ff8a80; } .green { fill: #6fd89d; } .yellow { fill: #f2c869; } .cyan { fill: #7fc8e8; }
            </style>
            <rect width="100%%" height="100%%" rx="8" fill="#161a20"/>
            %3$s</svg>
            """;

    private final TreeSet<Integer> styles = new TreeSet<>();

    private Svg() {}

    static String of(String screen) {
        var svg = new Svg();
        var text = new StringBuilder();
        List<String> lines = screen.stripTrailing().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String drawn = svg.line(lines.get(i).stripTrailing());
            text.append("<text x=\"%d\" y=\"%d\" xml:space=\"preserve\">%s</text>\n"
                    .formatted(MARGIN, MARGIN + LINE * (i + 1) - 5, drawn));
        }
        return FRAME.formatted(2 * MARGIN + COLUMNS * 8, 2 * MARGIN + LINE * lines.size(), text);
    }

    private String line(String line) {
        var drawn = new StringBuilder();
        Matcher piece = PIECE.matcher(line);
        while (piece.find()) {
            if (piece.group(2) != null) {
                drawn.append(span(piece.group(2)));
            } else {
                List.of(piece.group(1).split(";")).forEach(this::style);
            }
        }
        return drawn.toString();
    }

    private String span(String words) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;");
        List<String> names = styles.stream().map(CLASSES::get).toList();
        return names.isEmpty() ? escaped : "<tspan class=\"" + String.join(" ", names) + "\">" + escaped + "</tspan>";
    }

    private void style(String code) {
        int number = code.isEmpty() ? 0 : Integer.parseInt(code);
        if (number == 0) {
            styles.clear();
        } else if (number == 22) {
            styles.removeAll(List.of(1, 2));
        } else if (number >= 30 && number < 40) {
            styles.removeIf(style -> style >= 30);
        }
        if (CLASSES.containsKey(number)) {
            styles.add(number);
        }
    }
}
