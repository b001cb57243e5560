package workbook.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import workbook.sheet.report.Decisions;
import workbook.sheet.report.ResultFolder;
import workbook.sheet.rubric.Grade;
import workbook.terminal.Output;

/** Shows a teacher one doubtful answer after another, and takes a key for each. */
final class Review {

    private static final String KEYS = "a accept   f full   p partial   w wrong   s skip   b back   q quit";

    private final ResultFolder results;
    private final Output output;

    Review(ResultFolder results, Output output) {
        this.results = results;
        this.output = output;
    }

    /** Until all are decided, or the teacher quits; each decision is kept at once. */
    void run() throws IOException {
        List<ObjectNode> open = results.open();
        if (open.isEmpty()) {
            output.say("There is nothing left to look at.");
            return;
        }
        if (!output.terminal()) {
            Keys keys = () -> output.in().read();
            ask(open, keys);
            return;
        }
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            Attributes before = terminal.enterRawMode();
            try {
                Keys keys = () -> terminal.reader().read();
                ask(open, keys);
            } finally {
                terminal.setAttributes(before);
            }
        }
    }

    /** Where keys come from. */
    private interface Keys {
        /** The next one; -1 at the end. */
        int next() throws IOException;
    }

    private void ask(List<ObjectNode> open, Keys keys) throws IOException {
        for (int i = 0; i < open.size(); ) {
            ObjectNode row = open.get(i);
            output.say("");
            output.say((i + 1) + " of " + open.size() + "  " + row.path("sheet").asText());
            shown(row).forEach(output::say);
            output.say(KEYS);
            int key = key(keys);
            if (key < 0 || key == 'q') {
                return;
            }
            i = key == 'b' ? Math.max(0, i - 1) : i + 1;
            Optional<Grade> grade = grade(row, key);
            if (grade.isPresent()) {
                Decisions decisions = results.decisions();
                decisions.decide(row, grade.get());
                results.keep(decisions);
                output.say("Decided: " + grade.get().words());
            }
        }
    }

    /** The next key that means something; Ctrl-C and Ctrl-D quit. */
    private static int key(Keys keys) throws IOException {
        int key = keys.next();
        while (key >= 0 && "afpwsbq".indexOf(key) < 0) {
            if (key == 3 || key == 4) {
                return 'q';
            }
            key = keys.next();
        }
        return key;
    }

    private static List<String> shown(ObjectNode row) {
        var lines = new ArrayList<String>();
        var doubts = new ArrayList<String>();
        row.path("doubts").forEach(doubt -> doubts.add(doubt.asText()));
        lines.add(row.path("title").asText() + ": the machine says "
                + row.path("grade").asText() + ", confidence "
                + row.path("confidence").asText() + " (" + String.join("; ", doubts) + ")");
        String text = row.path("text").asText();
        lines.add(text.isBlank() ? "(nothing is written)" : "\"" + text + "\"");
        lines.add(row.path("feedback").asText());
        return lines;
    }

    private static Optional<Grade> grade(ObjectNode row, int key) {
        return switch (key) {
            case 'a' -> Grade.named(row.path("grade").asText());
            case 'f' -> Optional.of(Grade.FULL);
            case 'p' -> Optional.of(Grade.PARTIAL);
            case 'w' -> Optional.of(Grade.WRONG);
            default -> Optional.empty();
        };
    }
}
