package workbook.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a terminal showed, one scene after another, as an SVG that moves by itself: in a browser and on a page that
 * shows it as an image. Whoever asks for less motion sees one of the scenes only.
 */
final class Svg {

    private static final double LETTER = 7.83; // of 13 px, in the fonts below; Consolas is stretched to it
    private static final int LINE = 18;
    private static final int MARGIN = 16;
    private static final int FILE = 76;
    private static final int WIDTH = 640; // where nobody asks for another one
    private static final Pattern PIECE = Pattern.compile("\u001b\\[([0-9;]*)m|([^\u001b]+)");
    private static final Pattern TEXT = Pattern.compile("<text [^>]*>(.*)</text>");
    private static final Map<Integer, String> CLASSES =
            Map.of(1, "bold", 2, "faint", 31, "red", 32, "green", 33, "yellow", 36, "cyan");
    private static final String FRAME = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%3$d" height="%4$d" role="img" aria-label="%5$s">
            <style>
            text { font: 13px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d7dde5; white-space: pre; }
            .bold { font-weight: 700; } .faint { fill: #98a3b1; } .red { fill: #ff8a80; } .green { fill: #6fd89d; } .yellow { fill: #f2c869; } .cyan { fill: #7fc8e8; }
            .scene { visibility: hidden; } .still { visibility: visible; }
            @media (prefers-reduced-motion: no-preference) {
            .scene { animation-duration: %6$ss; animation-timing-function: step-end; animation-iteration-count: infinite; }
            %7$s}
            </style>
            <rect x=".5" y=".5" width="%8$d" height="%9$d" rx="8" fill="#161a20" stroke="#3a424e"/>
            <path d="M1 %10$d H%8$d" stroke="#3a424e"/>
            %11$s</svg>
            """;

    private final TreeSet<Integer> styles = new TreeSet<>();

    private Svg() {}

    /**
     * One scene.
     *
     * @param file the name of the file that is edited
     * @param number of the line that is edited
     * @param code that line
     * @param saved false while the file has something that was not saved
     * @param screen the terminal, its colours as escape sequences
     * @param seconds how long it stays
     * @param still true for the one that is seen where nothing moves
     */
    record Scene(String file, int number, String code, boolean saved, String screen, double seconds, boolean still) {}

    /** The scenes, of a terminal with so many columns and rows. */
    static String of(List<Scene> scenes, int columns, int rows, String label) {
        int width = (int) Math.ceil(2 * MARGIN + columns * LETTER);
        int height = FILE + 2 * MARGIN + rows * LINE;
        double all = scenes.stream().mapToDouble(Scene::seconds).sum();
        var drawn = new StringBuilder();
        var motion = new StringBuilder();
        double at = 0;
        for (int i = 0; i < scenes.size(); i++) {
            double end = at + scenes.get(i).seconds();
            motion.append(motion("scene" + i, at / all, end / all));
            drawn.append(new Svg().scene("scene" + i, scenes.get(i)));
            at = end;
        }
        return FRAME.formatted(
                width,
                height,
                WIDTH,
                Math.round((double) height * WIDTH / width),
                escaped(label),
                number(all),
                motion,
                width - 1,
                height - 1,
                FILE,
                drawn);
    }

    /** All that can be read on it, a line each, scene by scene. */
    static List<String> words(String svg) {
        var words = new ArrayList<String>();
        Matcher text = TEXT.matcher(svg);
        while (text.find()) {
            words.add(text.group(1)
                    .replaceAll("<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&"));
        }
        return words;
    }

    private static String motion(String name, double from, double to) {
        String before = from > 0 ? "0% { visibility: hidden; } " : "";
        String after = to < 1 ? " " + percent(to) + " { visibility: hidden; }" : "";
        return ".%1$s { animation-name: %1$s; } @keyframes %1$s { %2$s%3$s { visibility: visible; }%4$s }\n"
                .formatted(name, before, percent(from), after);
    }

    private static String percent(double part) {
        return number(100 * part) + "%";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
    }

    private String scene(String name, Scene scene) {
        var drawn = new StringBuilder();
        drawn.append("<g class=\"scene %s%s\">\n".formatted(name, scene.still() ? " still" : ""));
        drawn.append(text(MARGIN, 28, "\u001b[1m" + scene.file() + "\u001b[0m"));
        if (!scene.saved()) { // as editors show it
            double end = MARGIN + (scene.file().length() + 1.5) * LETTER;
            drawn.append("<circle cx=\"%s\" cy=\"24\" r=\"4.5\" fill=\"#f2c869\"/>\n".formatted(number(end)));
        }
        drawn.append(text(MARGIN, 56, "\u001b[2m" + scene.number() + "\u001b[0m  " + scene.code()));
        List<String> lines = scene.screen().stripTrailing().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            drawn.append(text(MARGIN, FILE + MARGIN + LINE * (i + 1) - 5, lines.get(i)));
        }
        return drawn.append("</g>\n").toString();
    }

    /** A line, as wide as its letters are in a terminal, whichever font there is; nothing for an empty one. */
    private String text(int x, int y, String line) {
        String drawn = line(line.stripTrailing());
        int letters = words("<text >" + drawn + "</text>").get(0).length();
        return letters == 0
                ? ""
                : "<text x=\"%d\" y=\"%d\" textLength=\"%s\" xml:space=\"preserve\">%s</text>\n"
                        .formatted(x, y, number(letters * LETTER), drawn);
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
        List<String> names = styles.stream().map(CLASSES::get).toList();
        String escaped = escaped(words);
        return names.isEmpty() ? escaped : "<tspan class=\"" + String.join(" ", names) + "\">" + escaped + "</tspan>";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
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
