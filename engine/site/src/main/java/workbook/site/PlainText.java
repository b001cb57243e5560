package workbook.site;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import workbook.course.PageText;
import workbook.course.TableText;

/**
 * A page for a terminal, hints and answers left out, commands in their place: a line a paragraph, however long, since
 * only who shows it knows the width; headings begin with {@code =}, code with {@link PageText#CODE}.
 */
final class PlainText {

    /** What only a browser shows: a terminal has commands for it, and the file itself. */
    static final String IN_A_BROWSER = ".starter, .onward, .tabs";

    private final StringBuilder out = new StringBuilder();
    private final String name;
    private final boolean passed;
    private boolean hinted;

    private PlainText(String name, boolean passed) {
        this.name = name;
        this.passed = passed;
    }

    static String of(Page page) {
        return of(page, false);
    }

    /** The page of an exercise that was passed: what can be seen only then is there, too. */
    static String ofPassed(Page page) {
        return of(page, true);
    }

    private static String of(Page page, boolean passed) {
        String path = page.source().path();
        var text = new PlainText(path.substring(path.lastIndexOf('/') + 1), passed);
        text.heading(page.title(), "= ");
        text.blocks(page.body(), "");
        if (!page.body().select("ul.checklist").isEmpty()) {
            text.paragraph("Answer it: ./workbook quiz " + page.source().folder(), "");
        }
        return text.out.toString();
    }

    private void heading(String words, String mark) {
        out.append(mark).append(words).append("\n\n");
    }

    private void blocks(Element parent, String indent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element) {
                block(element, indent);
            } else if (node instanceof TextNode text && !text.isBlank()) {
                paragraph(text.text().strip(), indent);
            }
        }
    }

    private void block(Element block, String indent) {
        if (block.is(IN_A_BROWSER)) {
            return;
        }
        switch (block.normalName()) {
            case "h2", "h3", "h4" -> heading(inline(block), "== ");
            case "p", "caption", "figcaption" ->
                paragraph(block.hasClass("facts") ? facts(block) : inline(block), indent);
            case "pre" -> listing(block.wholeText(), indent);
            case "ul" -> list(block.children(), false, indent);
            case "ol" -> list(block.children(), true, indent);
            case "dl" -> block.children().forEach(term -> term(term, indent));
            case "table" -> table(block, indent);
            case "label", "button", "svg" -> {} // they belong to a browser
            case "details" -> details(block, indent);
            case "figure" -> figure(block, indent);
            default -> blocks(block, indent);
        }
    }

    private void list(List<Element> items, boolean numbered, String indent) {
        for (int i = 0; i < items.size(); i++) {
            item(items.get(i), numbered ? i + 1 + ". " : "- ", indent);
        }
        out.append('\n');
    }

    /** The item's blocks, indented by its mark; the mark then takes the place of the first blanks. */
    private void item(Element item, String mark, String indent) {
        int start = out.length() + indent.length();
        blocks(item, indent + " ".repeat(mark.length()));
        if (out.length() > start) {
            out.replace(start, start + mark.length(), mark).setLength(out.length() - 1);
        }
    }

    private void term(Element term, String indent) {
        if (term.normalName().equals("dt")) {
            out.append(indent).append(inline(term)).append('\n');
        } else {
            blocks(term, indent + "  ");
        }
    }

    /** A row an item, each cell behind the head of its column; without heads, the first cell is the row's own. */
    private void table(Element table, String indent) {
        table.select("caption").forEach(caption -> paragraph(inline(caption) + ":", indent));
        List<String> heads =
                table.select("thead th").stream().map(PlainText::inline).toList();
        table.select("tbody tr, tfoot tr").forEach(row -> row(row, heads, indent));
        out.append('\n');
    }

    private void row(Element row, List<String> heads, String indent) {
        List<String> cells = row.children().stream().map(PlainText::inline).toList();
        TableText.lines(heads, cells)
                .forEach(line -> out.append(indent).append(line).append('\n'));
    }

    private static String facts(Element line) {
        return line.children().stream().map(PlainText::inline).collect(Collectors.joining(", "));
    }

    private void details(Element details, String indent) {
        Element summary = details.selectFirst("summary");
        String words = summary == null ? "" : inline(summary);
        if (details.hasClass(Folding.PRINTED)) {
            return; // it stands at the end, as the next paragraph says
        }
        if (details.hasClass("hint")) {
            if (!hinted) { // once for all of them
                paragraph("Hints: ./workbook hint " + name + ", or the key h.", indent);
            }
            hinted = true;
        } else if (details.hasClass("afterwards") && passed) {
            heading("What you saw", "== ");
            details.children().stream().skip(1).forEach(child -> block(child, indent));
        } else if (details.hasClass("afterwards")) {
            paragraph("What you saw: ./workbook read " + name + " shows it here when your tests pass.", indent);
        } else if (details.selectFirst("> .mark") != null) {
            paragraph(words, indent);
        } else {
            paragraph(words + ": run it, or open the page in a browser.", indent);
        }
    }

    /** A drawing is its title and its steps in words. */
    private void figure(Element figure, String indent) {
        if (figure.hasClass("playground")) {
            return; // it is at the end, as the next paragraph says
        }
        figure.select("figcaption").forEach(caption -> paragraph(inline(caption) + ":", indent));
        figure.select(".told ol").forEach(steps -> list(steps.children(), true, indent));
    }

    private void listing(String code, String indent) {
        code.stripTrailing()
                .lines()
                .forEach(line ->
                        out.append(indent).append(PageText.CODE).append(line).append('\n'));
        out.append('\n');
    }

    private void paragraph(String words, String indent) {
        if (!words.isBlank()) {
            out.append(indent).append(words.strip().replaceAll("\\s+", " ")).append("\n\n");
        }
    }

    /** The words of an element on one line, code between backquotes, an address of the web behind its words. */
    private static String inline(Element element) {
        Element copy = element.clone();
        copy.select("code").forEach(code -> code.replaceWith(new TextNode("`" + code.text() + "`")));
        copy.select("a[href^=http]").stream()
                .filter(link -> !link.text().equals(link.attr("href")))
                .forEach(link -> link.appendText(" (" + link.attr("href") + ")"));
        return copy.text();
    }
}
