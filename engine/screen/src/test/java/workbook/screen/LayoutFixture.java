package workbook.screen;

import java.util.List;
import workbook.course.PageText;
import workbook.terminal.TerminalStyle;
import workbook.terminal.Text;

/** Verdicts and texts as lines of a terminal. */
abstract class LayoutFixture {

    static final String CODE = PageText.CODE;

    static String code(String line, int width) {
        return String.join(
                        "\n",
                        Layout.lines(List.of(new Block.Prose(line)), width, TerminalStyle.PLAIN, Layout.Detail.ALL))
                + "\n";
    }

    static java.util.List<String> lines(workbook.check.verdict.Verdict verdict, TerminalStyle style) {
        return Layout.lines(VerdictBlocks.of(verdict), Text.WIDTH, style, Layout.Detail.TELLING);
    }

    static String text(workbook.check.verdict.Verdict verdict) {
        return String.join("\n", lines(verdict, new TerminalStyle(false, true))) + "\n";
    }
}
