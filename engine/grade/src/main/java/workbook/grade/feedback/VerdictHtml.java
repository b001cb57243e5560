package workbook.grade.feedback;

import java.util.List;
import java.util.stream.Collectors;
import workbook.check.verdict.CompileError;
import workbook.check.verdict.Verdict;
import workbook.screen.Block;
import workbook.screen.TableCells;
import workbook.screen.VerdictBlocks;
import workbook.terminal.TerminalStyle;

/** A verdict as HTML, in the words of the workbook's screens, without the time that it took. */
public final class VerdictHtml {

    private static final TerminalStyle ARROWS = new TerminalStyle(false, true);

    private final StringBuilder html = new StringBuilder();

    private VerdictHtml() {}

    /** Elements for the body of a page; nothing in them is a student's but text. */
    public static String of(Verdict verdict) {
        var all = new VerdictHtml();
        VerdictBlocks.of(verdict).forEach(block -> all.add(verdict, block));
        return all.html.toString();
    }

    private void add(Verdict verdict, Block block) {
        if (block instanceof Block.Result result) {
            html.append("<p class=\"")
                    .append(result.good() ? "result good" : "result bad")
                    .append("\">")
                    .append(Html.escape(capital(VerdictBlocks.outcome(verdict))))
                    .append(".</p>");
        } else if (block instanceof Block.Prose prose) {
            html.append("<p>").append(Html.sentence(prose.text())).append("</p>");
        } else if (block instanceof Block.Facts facts) {
            html.append("<dl>");
            facts.facts()
                    .forEach(fact -> html.append(Html.element("dt", fact.label()))
                            .append("<dd>")
                            .append(Html.sentence(fact.text()))
                            .append("</dd>"));
            html.append("</dl>");
        } else if (block instanceof Block.Tests tests) {
            tests(tests);
        } else if (block instanceof Block.CompilerError error) {
            error(error.error());
        } else if (block instanceof Block.Deliveries deliveries) {
            List<List<String>> cells = TableCells.deliveries(deliveries.rows());
            table(
                    "who heard what",
                    cells.get(0),
                    cells.subList(1, cells.size()),
                    row -> deliveries.rows().get(row).missed());
        } else if (block instanceof Block.Predictions predictions) {
            table(
                    "your prediction",
                    TableCells.predictionHead(),
                    predictions.lines().stream().map(TableCells::prediction).toList(),
                    row -> !TableCells.predictedRight(predictions.lines().get(row)));
        } else if (block instanceof Block.Packets packets) {
            packets(packets);
        } else if (block instanceof Block.ProgramText output) {
            html.append("<details><summary>")
                    .append(Html.escape(output.title()))
                    .append("</summary><pre>")
                    .append(Html.escape(String.join("\n", output.lines())))
                    .append("</pre></details>");
        } else {
            throw new IllegalStateException(
                    "a verdict has no " + block.getClass().getSimpleName());
        }
    }

    private void tests(Block.Tests tests) {
        html.append("<ul class=\"tests\">");
        for (Block.Test test : tests.tests()) {
            html.append(test.passed() ? "<li class=\"good\">" : "<li class=\"bad\">")
                    .append(Html.escape(test.name()))
                    .append(" <small>")
                    .append(Html.escape((tests.steps() > 1 ? "step " + test.step() + ", " : "") + test.how()))
                    .append("</small></li>");
        }
        html.append("</ul>");
    }

    private void error(CompileError error) {
        String where = error.line() > 0 ? error.file() + ":" + error.line() : error.file();
        html.append(Html.element("p", where + ": " + TableCells.said(error)));
        if (!error.source().isBlank()) {
            html.append(Html.element("pre", error.source().strip()));
        }
    }

    private void packets(Block.Packets packets) {
        html.append("<details><summary>on the wire: ")
                .append(packets.telling().size())
                .append(" of ")
                .append(packets.all().size())
                .append(" packets</summary>");
        table(
                "packets",
                List.of("client", "way", "says", "frame"),
                packets.telling().stream()
                        .map(frame -> TableCells.packet(frame, ARROWS))
                        .toList(),
                row -> false);
        html.append("</details>");
    }

    /** Says of a row, by its number from 0, whether it is marked. */
    private interface Marked {
        boolean row(int number);
    }

    private void table(String caption, List<String> head, List<List<String>> rows, Marked marked) {
        html.append("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"")
                .append(Html.escape(caption))
                .append("\"><table><caption>")
                .append(Html.escape(caption))
                .append("</caption><thead><tr>")
                .append(head.stream()
                        .map(cell -> "<th scope=\"col\">" + Html.escape(cell) + "</th>")
                        .collect(Collectors.joining()))
                .append("</tr></thead><tbody>");
        for (int i = 0; i < rows.size(); i++) {
            html.append(marked.row(i) ? "<tr class=\"missed\">" : "<tr>")
                    .append(rows.get(i).stream()
                            .map(cell -> Html.element("td", cell))
                            .collect(Collectors.joining()))
                    .append("</tr>");
        }
        html.append("</tbody></table></div>");
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
