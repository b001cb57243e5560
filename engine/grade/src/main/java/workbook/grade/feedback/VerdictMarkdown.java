package workbook.grade.feedback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.check.verdict.CompileError;
import workbook.check.verdict.Verdict;
import workbook.grade.book.ReadingAnswers;
import workbook.screen.Block;
import workbook.screen.TableCells;
import workbook.screen.VerdictBlocks;
import workbook.terminal.TerminalStyle;
import workbook.terminal.Text;

/** A verdict as Markdown with tables, in the words of the workbook's screens. */
public final class VerdictMarkdown {

    private static final TerminalStyle ARROWS = new TerminalStyle(false, true);
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#+\\-!|&~]");
    private static final Pattern CODE = Pattern.compile("(?<!`)`[^`]+`(?!`)");
    private static final Pattern FENCE = Pattern.compile("`+");

    private final List<String> lines = new ArrayList<>();

    private VerdictMarkdown() {}

    /** Paragraphs, lists and tables, without a heading. */
    public static String of(Verdict verdict) {
        var all = new VerdictMarkdown();
        VerdictBlocks.of(verdict).forEach(block -> all.add(verdict, block));
        return String.join("\n", all.lines) + "\n";
    }

    private void add(Verdict verdict, Block block) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        if (block instanceof Block.Result) {
            lines.add("**" + escape(VerdictHtml.capital(VerdictBlocks.outcome(verdict))) + ".**");
        } else if (block instanceof Block.Prose prose) {
            lines.add(sentence(prose.text()));
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(fact -> lines.add("- *" + escape(fact.label()) + "*: " + sentence(fact.text())));
        } else if (block instanceof Block.Tests tests) {
            tests.tests()
                    .forEach(test -> lines.add("- " + (test.passed() ? "✓ " : "✗ ") + escape(test.name()) + " ("
                            + (tests.steps() > 1 ? "step " + test.step() + ", " : "") + test.how() + ")"));
        } else if (block instanceof Block.CompilerError error) {
            error(error.error());
        } else if (block instanceof Block.Deliveries deliveries) {
            List<List<String>> cells = TableCells.deliveries(deliveries.rows());
            table(cells.get(0), cells.subList(1, cells.size()));
        } else if (block instanceof Block.Predictions predictions) {
            table(
                    TableCells.predictionHead(),
                    predictions.lines().stream().map(TableCells::prediction).toList());
        } else if (block instanceof Block.Packets packets) {
            lines.add("On the wire, " + packets.telling().size() + " of "
                    + packets.all().size() + " packets:");
            lines.add("");
            fenced(packets.telling().stream()
                    .map(frame ->
                            String.join(" ", TableCells.packet(frame, ARROWS)).strip())
                    .toList());
        } else if (block instanceof Block.ProgramText output) {
            lines.add(VerdictHtml.capital(output.title()) + ":");
            lines.add("");
            fenced(output.lines());
        } else {
            throw new IllegalStateException(
                    "a verdict has no " + block.getClass().getSimpleName());
        }
    }

    private void error(CompileError error) {
        String where = error.line() > 0 ? error.file() + ":" + error.line() : error.file();
        lines.add(escape(where + ": " + TableCells.said(error)));
        if (!error.source().isBlank()) {
            lines.add("");
            fenced(List.of(error.source().strip()));
        }
    }

    private void table(List<String> head, List<List<String>> rows) {
        lines.add(row(head));
        lines.add("|" + String.join("|", Collections.nCopies(head.size(), " --- ")) + "|");
        rows.forEach(cells -> lines.add(row(cells)));
    }

    private static String row(List<String> cells) {
        return "| " + cells.stream().map(VerdictMarkdown::escape).collect(Collectors.joining(" | ")) + " |";
    }

    /** With a fence that is longer than any in the text. */
    private void fenced(List<String> text) {
        String code = text.stream().map(Text::clean).collect(Collectors.joining("\n"));
        Matcher found = FENCE.matcher(code);
        int longest = 2;
        while (found.find()) {
            longest = Math.max(longest, found.end() - found.start());
        }
        String fence = "`".repeat(longest + 1);
        lines.add(fence);
        lines.add(code);
        lines.add(fence);
    }

    /** A list: each line begins with a dash and a blank, and after these nothing is Markdown or HTML. */
    public static String lines(String list) {
        return list.lines()
                .map(line -> "- " + escape(line.startsWith("- ") ? line.substring(2) : line))
                .collect(Collectors.joining("\n"));
    }

    /** A section with the answers to reading questions; empty where there are none. */
    public static String reading(ReadingAnswers reading) {
        return reading.answers().isEmpty()
                ? ""
                : "\n## Reading questions\n\n" + escape(reading.note()) + "\n\n"
                        + reading.answers().stream()
                                .map(answer -> "- " + escape(answer.title()) + ": " + escape(answer.words()) + "."
                                        + sentence((" " + answer.feedback()).stripTrailing()) + "\n")
                                .collect(Collectors.joining());
    }

    /** The same of the workbook's own sentences, in which backquotes mark code. */
    private static String sentence(String text) {
        var sentence = new StringBuilder();
        String line = oneLine(text);
        Matcher code = CODE.matcher(line);
        int from = 0;
        while (code.find()) {
            sentence.append(escape(line.substring(from, code.start()))).append(code.group());
            from = code.end();
        }
        return sentence.append(escape(line.substring(from))).toString();
    }

    private static String oneLine(String text) {
        return Text.clean(text).replace('\n', ' ').replace('\u2028', ' ').replace('\u2029', ' ');
    }

    /** On one line, and nothing in it is Markdown or HTML. */
    static String escape(String text) {
        return SPECIAL.matcher(oneLine(text)).replaceAll("\\\\$0");
    }
}
