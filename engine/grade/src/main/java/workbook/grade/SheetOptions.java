package workbook.grade;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import workbook.grade.book.AnswerSheets;

/** Answers to reading questions, as they are typed. */
final class SheetOptions {

    @Option(names = "--sheets")
    private @Nullable Path sheets;

    @Option(names = "--sheet-points")
    private @Nullable String points;

    SheetOptions() {}

    /**
     * The answers that join the gradebook; none if none were typed.
     *
     * @throws IOException if they can't be read
     * @throws IllegalArgumentException with a sentence, if something typed is wrong, or goes only with something else
     */
    AnswerSheets answers() throws IOException {
        if (sheets == null && points != null) {
            throw new IllegalArgumentException(
                    "--sheet-points says what a full answer counts, and there are no answers:"
                            + " name what ./workbook sheet FOLDER --out DIR wrote with --sheets DIR.");
        }
        if (points != null && !points.matches("\\d{1,4}(\\.\\d{1,3})?")) {
            throw new IllegalArgumentException(
                    "--sheet-points " + points + ": that is no number of points. Write 1, or 0.5.");
        }
        return sheets == null
                ? AnswerSheets.NONE
                : AnswerSheets.read(sheets, points == null ? BigDecimal.ZERO : new BigDecimal(points));
    }
}
