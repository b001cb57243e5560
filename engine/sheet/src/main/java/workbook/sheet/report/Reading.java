package workbook.sheet.report;

import java.util.Comparator;
import java.util.List;

/**
 * All that was read.
 *
 * @param rows in the order of the files, and of the questions
 * @param problems a sentence for each file that is no sheet
 * @param remarks a sentence for each part of a sheet that was not understood
 */
public record Reading(List<Row> rows, List<String> problems, List<String> remarks) {

    public Reading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** How many sheets there are. */
    public long sheets() {
        return rows.stream().map(Row::sheet).distinct().count();
    }

    /** How many answers there are: a question that isn't in a sheet has a row, and no answer. */
    public long answers() {
        return rows.stream().filter(row -> !row.text().isBlank()).count();
    }

    /** The answers that a person should look at, the most doubtful ones first. */
    public List<Row> doubtful() {
        return rows.stream()
                .filter(row -> row.urgency() > 0)
                .sorted(Comparator.comparingDouble(Row::urgency).reversed().thenComparing(Row::key))
                .toList();
    }
}
