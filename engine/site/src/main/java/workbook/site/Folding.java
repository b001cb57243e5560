package workbook.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Folds away what a reader should ask for first: hints, the answers of a quiz, what a test shows. */
final class Folding {

    private static final String AFTERWARDS = "what-you-saw";
    private static final String RIGHT = "\u2713";

    /** So many letters of code, without a blank, fit beside each other in two columns on a phone. */
    private static final int CODE_OF_A_ROW = 28;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A fold of what a program printed. */
    static final String PRINTED = "printed";

    /** Where that is on paper, and what a drawing shows step by step; no screen shows it. */
    static final String AT_THE_END = "attheend";

    private Folding() {}

    static Page fold(Page page) {
        Element body = page.body();
        foldHints(body);
        foldAfterwards(body);
        tellPredictedAtTheEnd(body);
        body.select("ul.checklist > li").forEach(Folding::foldOption);
        body.select("ul.checklist").forEach(Folding::mix);
        body.select("pre .c1").forEach(Folding::showPrinted);
        body.select("dt.hdlist1:not([id])").forEach(term -> anchor(body, term));
        body.select("table").forEach(Folding::nameCells);
        body.select("[style], colgroup").removeAttr("style");
        return page;
    }

    /** On a phone the cells of a row are below each other, each under the head of its column. */
    static void nameCells(Element table) {
        List<String> heads = table.select("thead th").eachText();
        if (heads.size() < 2 || (heads.size() == 2 && longestCode(table, 1) + longestCode(table, 2) <= CODE_OF_A_ROW)) {
            return;
        }
        table.addClass("stacks");
        for (Element row : table.select("tbody > tr")) {
            for (int i = 0; i < Math.min(heads.size(), row.childrenSize()); i++) {
                row.child(i).attr("data-head", heads.get(i));
            }
        }
    }

    /** Letters of the longest piece of code without a blank in a column, which counts from 1. */
    private static int longestCode(Element table, int column) {
        return table.select("tr > :nth-child(" + column + ") code").eachText().stream()
                .flatMap(BLANKS::splitAsStream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** A script's {@code //=> text} is what it printed when the tests ran it. */
    private static void showPrinted(Element comment) {
        String text = comment.text();
        if (text.startsWith("//=>")) {
            comment.attr("class", "said").text(text.substring(4).strip());
        }
    }

    /** A term that is explained gets an address, as a heading has. */
    private static void anchor(Element body, Element term) {
        String id = term.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (!id.isEmpty() && body.getElementById(id) == null) {
            term.attr("id", id);
        }
    }

    private static void foldHints(Element body) {
        Elements hints = body.select("div.hint");
        for (int i = 0; i < hints.size(); i++) {
            wrap(hints.get(i), "hint", "Hint " + (i + 1));
        }
    }

    private static void foldAfterwards(Element body) {
        for (Element heading : body.select("h2#" + AFTERWARDS)) {
            Element section = heading.parent();
            if (section != null) {
                heading.remove();
                wrap(section, "afterwards", "What you saw (read it when your tests pass)");
                section.attr("id", AFTERWARDS);
            }
        }
    }

    /**
     * What the reader is asked to predict stays folded, or is drawn step by step. On paper and as text, where neither
     * works, it is at the end.
     */
    private static void tellPredictedAtTheEnd(Element body) {
        Elements predicted = body.select("details:not([class]):has(> summary.title), figure.playground");
        if (predicted.isEmpty()) {
            return;
        }
        var end = new Element("section").addClass(AT_THE_END);
        end.appendElement("h2").text("Compare with what you predicted");
        for (Element each : predicted) {
            boolean drawn = each.normalName().equals("figure");
            Element section = each.closest(".sect1");
            Element heading = section == null ? null : section.selectFirst("h2");
            end.appendElement("p").text(heading == null ? "" : heading.text() + ":");
            if (drawn) {
                end.appendChild(each.clone().removeClass("playground"));
            } else {
                end.appendChildren(printed(each));
            }
            String note = drawn ? "What happens is drawn" : "What it printed is";
            each.after(new Element("p").addClass("onpaper").text(note + " at the end of this page."));
        }
        body.appendChild(end);
    }

    private static List<Node> printed(Element details) {
        details.addClass(PRINTED);
        Element copy = details.clone();
        copy.select("summary").remove();
        copy.select("[id]").removeAttr("id");
        return copy.childNodesCopy();
    }

    private static void wrap(Element what, String name, String summary) {
        var details = new Element("details").addClass(name);
        details.appendElement("summary").text(summary);
        what.replaceWith(details);
        details.appendChild(what);
    }

    /** One option of a question: its text stays in sight, and the answer to it opens below. */
    private static void foldOption(Element item) {
        Element text = item.selectFirst("> p");
        if (text == null) {
            return;
        }
        boolean right = text.text().startsWith(RIGHT);
        stripMarks(text);
        var details = new Element("details").addClass(right ? "right" : "wrong");
        details.appendElement("summary").appendElement("span").append(text.html());
        details.appendElement("p").addClass("mark").text(right ? "This is so." : "This is not so.");
        item.children().stream().skip(1).toList().forEach(details::appendChild);
        item.empty().appendChild(details);
    }

    /** Another order than the author's, who often begins with the right one; always the same. */
    private static void mix(Element list) {
        List<Element> options = list.children().stream()
                .sorted(Comparator.comparing(option -> option.text().hashCode()))
                .toList();
        list.empty().appendChildren(options);
    }

    private static void stripMarks(Element text) {
        for (TextNode node : text.textNodes()) {
            node.text(node.text()
                    .replaceFirst("^\\s*[\u2713\u274f]\\s*", "")
                    .replaceFirst("\\s*\\((M-[A-Z0-9]+|-)\\)\\s*$", ""));
        }
    }
}
