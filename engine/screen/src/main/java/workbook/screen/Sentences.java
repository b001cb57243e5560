package workbook.screen;

import java.util.ArrayList;
import java.util.List;
import workbook.check.verdict.CompileError;
import workbook.check.verdict.Verdict;
import workbook.kit.Frame;
import workbook.kit.Row;
import workbook.terminal.Text;

/** Blocks as sentences, for screen readers, logs and pipes: no columns, no signs, no colour, not wrapped. */
public final class Sentences {

    private static final int MOST_IN_A_CELL = 400;

    private final List<String> lines = new ArrayList<>();

    private Sentences() {}

    /** The sentences, a line each. */
    public static List<String> lines(List<Block> blocks) {
        var sentences = new Sentences();
        blocks.forEach(sentences::add);
        return List.copyOf(sentences.lines);
    }

    /** The sentences of a verdict; the first one says of which exercise. */
    public static List<String> of(Verdict verdict) {
        return headed(verdict, VerdictBlocks.of(verdict));
    }

    /** The same of a verdict and what else there is to say; its blocks come first. */
    public static List<String> headed(Verdict verdict, List<Block> blocks) {
        var lines = new ArrayList<>(lines(blocks));
        lines.set(0, verdict.exercise() + " " + VerdictBlocks.headline(verdict) + ".");
        return lines;
    }

    private void add(Block block) {
        if (block instanceof Block.Result result) {
            lines.add(capital(result.text()) + (result.text().endsWith(".") ? "" : "."));
        } else if (block instanceof Block.Feedback feedback) {
            lines.add((feedback.right() ? "That is right. " : "That is wrong. ") + Text.clean(feedback.text()));
        } else if (block instanceof Block.Heading heading) {
            lines.add(Text.clean(heading.text()));
        } else if (block instanceof Block.Prose prose) {
            lines.addAll(Text.clean(prose.text())
                    .lines()
                    .map(line -> line.replaceFirst("^=+ ", "").replace('\u00a0', ' '))
                    .toList());
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(this::fact);
        } else if (block instanceof Block.Tests tests) {
            tests.tests().stream()
                    .filter(test -> test.step() <= tests.open())
                    .forEach(test -> lines.add(sentence(test, tests.steps())));
        } else if (block instanceof Block.CompilerError error) {
            error(error.error());
        } else if (block instanceof Block.Deliveries deliveries) {
            deliveries.rows().forEach(row -> lines.add(sentence(row)));
        } else if (block instanceof Block.Predictions predictions) {
            lines.addAll(PredictionTable.sentences(predictions.lines()));
        } else if (block instanceof Block.Packets packets) {
            packets.telling().forEach(frame -> lines.add(sentence(frame)));
        } else if (block instanceof Block.ProgramText output) {
            lines.add(capital(output.title()) + ":");
            lines.addAll(output.lines());
        } else if (block instanceof Block.ProgramOutput running) {
            lines.add(Text.clean(running.lines().get(running.lines().size() - 1)));
        } else if (block instanceof Block.Patch difference) {
            lines.addAll(difference.lines());
        } else if (block instanceof Block.Options options) {
            options.options().forEach(option -> lines.add(option.letter() + ": " + Text.clean(option.text())));
        } else if (block instanceof Block.CourseList course) {
            lines.addAll(course.table().sentences());
        }
    }

    private void fact(Block.Fact fact) {
        lines.add(capital(fact.label()) + ": " + Text.clean(fact.text()).replace('\n', ' '));
    }

    private static String sentence(Block.Test test, int steps) {
        return capital(test.how()) + (steps > 1 ? ", step " + test.step() : "") + ": " + Text.clean(test.name()) + ".";
    }

    private void error(CompileError error) {
        String line = error.line() > 0 ? ", line " + error.line() : "";
        lines.add("The compiler says of " + error.file() + line + ": " + Text.clean(TableCells.said(error)));
        if (!error.source().isBlank()) {
            lines.add("That line is: " + Text.clean(error.source().strip()));
        }
    }

    private static String sentence(Row row) {
        String verb = row.who().equals("log") ? " reads " : " heard ";
        String heard = row.heard().isEmpty() ? "nothing" : String.join(", ", row.heard());
        String sentence = Text.clean(row.who()) + verb + Text.cut(heard, MOST_IN_A_CELL) + ".";
        return row.expected() == null
                ? sentence
                : sentence + " Expected: " + Text.cut(row.expected(), MOST_IN_A_CELL) + ".";
    }

    private static String sentence(Frame frame) {
        if (!frame.crossed()) {
            return capital(Text.cut(frame.raw(), MOST_IN_A_CELL)) + ".";
        }
        String way = frame.sent() ? " sent to the server: " : " got from the server: ";
        return frame.client() + way + Text.cut(TellingPackets.decoded(frame), MOST_IN_A_CELL) + ".";
    }

    static String capital(String words) {
        String clean = Text.clean(words);
        return clean.isEmpty() ? "" : clean.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + clean.substring(1);
    }
}
