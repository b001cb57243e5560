package workbook.site;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/** A sequence as a figure: drawn for those who see it, told in sentences for all others. */
final class Drawing {

    private static final int HEAD = 34;
    private static final int ROW = 44;
    private static final int SMALLEST = 132;
    private static final int LARGEST = 290;
    private static final double LETTER = 7.4; // of the 14 px font, on the generous side

    private final Sequence sequence;
    private final int width;
    private final Element svg = svg("svg");

    private Drawing(Sequence sequence) {
        this.sequence = sequence;
        int longest = sequence.steps().stream()
                .mapToInt(step -> Math.max(
                        step.label().length(),
                        Objects.requireNonNullElse(step.reason(), "").length()))
                .max()
                .orElse(0);
        width = Math.max(SMALLEST, Math.min(LARGEST, (int) (longest * LETTER) + 28));
    }

    /**
     * The figure.
     *
     * @param title what it shows
     * @param walked true to let the reader go through it step by step
     */
    static Element of(Sequence sequence, String title, boolean walked) {
        var figure = new Element("figure").addClass("sequence");
        if (walked) {
            figure.addClass("playground");
        }
        figure.appendElement("div")
                .addClass("drawing")
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", "Drawing: " + title)
                .appendChild(new Drawing(sequence).draw(title));
        Element caption = figure.appendElement("figcaption");
        caption.appendText(title);
        var told = new Element("details").addClass("told");
        told.appendElement("summary").text("The same in words");
        Element list = told.appendElement("ol");
        sequence.steps().forEach(step -> list.appendElement("li").text(step.told()));
        figure.appendChild(told);
        return figure;
    }

    private Element draw(String title) {
        List<String> lanes = sequence.lanes();
        int height = HEAD + 24 + sequence.steps().size() * ROW + 6;
        svg.attr("viewBox", "0 0 %d %d".formatted(lanes.size() * width, height))
                .attr("width", String.valueOf(lanes.size() * width))
                .attr("height", String.valueOf(height))
                .attr("role", "img")
                .attr("aria-label", title);
        lanes.forEach(lane -> drawLane(lane, height));
        int y = HEAD + 42;
        for (Sequence.Step step : sequence.steps()) {
            drawStep(step, y);
            y += ROW;
        }
        return svg;
    }

    private void drawLane(String lane, int height) {
        Element group = svg.appendChild(svg("g")).children().last();
        Objects.requireNonNull(group).addClass(lane.equals(Sequence.SERVER) ? "server" : "client");
        int x = x(lane);
        int half = Math.min(width - 12, Math.max(76, (int) (lane.length() * 8.2) + 26)) / 2;
        line(group, "life", x, HEAD, x, height - 4);
        group.appendChild(svg("rect")
                .addClass("who")
                .attr("x", x - half + "")
                .attr("y", "3")
                .attr("width", 2 * half + "")
                .attr("height", "28")
                .attr("rx", "7"));
        text(group, "name", x, 22, lane);
    }

    private void drawStep(Sequence.Step step, int y) {
        Element group = svg("g").addClass("step").addClass(step.kind().name().toLowerCase(Locale.ROOT));
        if (step.room() > 0) {
            group.addClass("room" + step.room());
        }
        svg.appendChild(group);
        int from = x(step.from());
        int farthest = from;
        for (String to : step.to()) {
            int end = x(to);
            boolean missed = step.kind() == Sequence.Kind.MISSED;
            int way = end > from ? 1 : -1;
            line(group, "arrow", from, y, end - way * (missed ? 12 : 8), y);
            group.appendChild(missed ? cross(end - way * 8, y) : tip(end, y, way));
            farthest = Math.abs(end - from) >= Math.abs(farthest - from) ? end : farthest;
        }
        if (step.to().size() > 1) { // where a line with several ends comes from
            group.appendChild(svg("circle")
                    .addClass("tip")
                    .attr("cx", from + "")
                    .attr("cy", y + "")
                    .attr("r", "4"));
        }
        label(group, step, from, farthest, y);
    }

    private void label(Element group, Sequence.Step step, int from, int farthest, int y) {
        int way = farthest > from ? 1 : -1;
        int middle = from + way * width / 2;
        text(group, "halo", middle, y - 8, step.label()).attr("aria-hidden", "true");
        text(group, "label", middle, y - 8, step.label());
        String reason = step.reason();
        if (reason != null) {
            text(group, "halo", middle, y + 15, reason).attr("aria-hidden", "true");
            text(group, "reason", middle, y + 15, reason);
        }
    }

    private int x(String lane) {
        return sequence.lanes().indexOf(lane) * width + width / 2;
    }

    private static Element tip(int x, int y, int way) {
        return svg("path").addClass("tip").attr("d", "M%d %d l%d -5 v10 z".formatted(x - way, y, -way * 10));
    }

    private static Element cross(int x, int y) {
        return svg("path").addClass("cross").attr("d", "M%d %d l10 10 m0 -10 l-10 10".formatted(x - 5, y - 5));
    }

    private static void line(Element parent, String name, int x1, int y1, int x2, int y2) {
        parent.appendChild(svg("line")
                .addClass(name)
                .attr("x1", x1 + "")
                .attr("y1", y1 + "")
                .attr("x2", x2 + "")
                .attr("y2", y2 + ""));
    }

    private static Element text(Element parent, String name, int x, int y, String words) {
        Element text =
                svg("text").addClass(name).attr("x", x + "").attr("y", y + "").text(words);
        parent.appendChild(text);
        return text;
    }

    private static Element svg(String name) {
        return new Element(
                Tag.valueOf(name, "http://www.w3.org/2000/svg", org.jsoup.parser.ParseSettings.preserveCase), "");
    }
}
