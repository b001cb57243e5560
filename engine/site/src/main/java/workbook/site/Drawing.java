package workbook.site;

import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/** A sequence as a figure: drawn for those who see it, told in sentences for all others. */
final class Drawing {

    private static final int HEAD = 34;
    private static final int ROW = 44;
    private static final int RING_ROW = 28;
    private static final int NARROWEST = 340; // a phone's column: a label of the longest kind fits
    private static final double LETTER = 7.4; // of the 14 px font, on the generous side
    private static final double NAME_LETTER = 8.2; // which is bold
    private static final double REASON_LETTER = 6.8; // which is smaller

    private static final double LARGER = 1.2; // where the column has room

    private final Sequence sequence;
    private final int column;
    private final int width;
    private final Element svg = svg("svg");

    private Drawing(Sequence sequence) {
        this.sequence = sequence;
        int longest =
                sequence.participants().stream().mapToInt(String::length).max().orElse(0);
        int columns = sequence.participants().size();
        column = Math.max(Math.max(80, (int) (longest * NAME_LETTER) + 34), NARROWEST / columns);
        width = columns * column;
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
        figure.appendElement("div").addClass("drawing").appendChild(new Drawing(sequence).draw(title));
        Element caption = figure.appendElement("figcaption");
        caption.appendText(title);
        figure.appendChild(legend(sequence));
        var told = new Element("details").addClass("told");
        told.appendElement("summary").text("The same in words");
        Element list = told.appendElement("ol");
        sequence.steps().forEach(step -> list.appendElement("li").text(step.told()));
        figure.appendChild(told);
        return figure;
    }

    /** What the signs mean that this drawing has. */
    private static Element legend(Sequence sequence) {
        var legend = new Element("p").addClass("legend");
        for (Sequence.Kind kind : Sequence.Kind.values()) {
            boolean drawn = sequence.steps().stream().anyMatch(step -> step.kind() == kind);
            if (drawn && kind != Sequence.Kind.TEST) { // which is said in words
                legend.appendElement("span").addClass(name(kind)).text(meaning(kind));
            }
        }
        return legend;
    }

    private static String meaning(Sequence.Kind kind) {
        return switch (kind) {
            case TEST -> "something happens that no packet shows";
            case LINK -> "a connection opens, closes or is refused";
            case EVENT -> "an event arrives";
            case ACK -> "the answer to an event arrives";
            case MISSED -> "the event isn\u2019t sent to this client";
        };
    }

    private static String name(Sequence.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Element draw(String title) {
        int height = HEAD + 24 + 6;
        for (Sequence.Step step : sequence.steps()) {
            height += row(step);
        }
        svg.attr("viewBox", "0 0 %d %d".formatted(width, height))
                .attr("width", String.valueOf((int) (width * LARGER)))
                .attr("height", String.valueOf((int) (height * LARGER)))
                .attr("role", "img")
                .attr("aria-label", title);
        for (String name : sequence.participants()) {
            drawLifeline(name, height);
        }
        int y = HEAD - 2;
        for (Sequence.Step step : sequence.steps()) {
            y += row(step);
            drawStep(step, y);
        }
        return svg;
    }

    private static int row(Sequence.Step step) {
        return step.kind() == Sequence.Kind.MISSED || step.kind() == Sequence.Kind.TEST ? RING_ROW : ROW;
    }

    private void drawLifeline(String name, int height) {
        Element group = svg.appendChild(svg("g")).children().last();
        Objects.requireNonNull(group).addClass(sequence.isServer(name) ? "server" : "client");
        int x = x(name);
        int half = Math.min(column - 8, Math.max(70, (int) (name.length() * NAME_LETTER) + 24)) / 2;
        line(group, "life", x, HEAD, x, height - 4);
        group.appendChild(svg("rect")
                .addClass("who")
                .attr("x", x - half + "")
                .attr("y", "3")
                .attr("width", 2 * half + "")
                .attr("height", "28")
                .attr("rx", "7"));
        text(group, "name", x, 22, name);
    }

    private void drawStep(Sequence.Step step, int y) {
        Element group = svg("g").addClass("step").addClass(name(step.kind()));
        if (step.room() > 0) {
            group.addClass("room" + step.room());
        }
        svg.appendChild(group);
        switch (step.kind()) {
            case TEST -> words(group, "label", width / 2, y, step.label());
            case MISSED -> drawMissed(group, step, y);
            case LINK, EVENT, ACK -> drawArrows(group, step, y);
        }
    }

    private void drawArrows(Element group, Sequence.Step step, int y) {
        int from = x(step.from());
        int farthest = from;
        for (String to : step.to()) {
            int end = x(to);
            int way = end > from ? 1 : -1;
            line(group, "arrow", from, y, end - way * 8, y);
            group.appendChild(tip(end, y, way));
            farthest = Math.abs(end - from) >= Math.abs(farthest - from) ? end : farthest;
        }
        if (step.to().size() > 1) { // where a line with several ends comes from
            circle(group, "tip", from, y, 4);
        }
        int half = (int) (step.label().length() * LETTER / 2) + 4;
        int middle = Math.max(half, Math.min(width - half, (from + farthest) / 2));
        words(group, "label", middle, y - 8, step.label());
    }

    /** An empty ring on the line of each client that hears nothing, and why beside it. */
    private void drawMissed(Element group, Sequence.Step step, int y) {
        String reason = Objects.requireNonNullElse(step.reason(), "");
        for (String who : step.to()) {
            int x = x(who);
            circle(group, "ring", x, y, 7);
            boolean right = x + 14 + reason.length() * REASON_LETTER < width;
            words(group, right ? "reason" : "reason before", right ? x + 14 : x - 14, y + 4, reason);
        }
    }

    /** Words that a line behind them does not cross. */
    private static void words(Element group, String name, int x, int y, String words) {
        text(group, name + " halo", x, y, words).attr("aria-hidden", "true");
        text(group, name, x, y, words);
    }

    private int x(String name) {
        return sequence.participants().indexOf(name) * column + column / 2;
    }

    private static Element tip(int x, int y, int way) {
        return svg("path").addClass("tip").attr("d", "M%d %d l%d -5 v10 z".formatted(x - way, y, -way * 10));
    }

    private static void circle(Element parent, String name, int x, int y, int radius) {
        parent.appendChild(svg("circle")
                .addClass(name)
                .attr("cx", x + "")
                .attr("cy", y + "")
                .attr("r", radius + ""));
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
