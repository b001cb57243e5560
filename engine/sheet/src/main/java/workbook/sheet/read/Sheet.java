package workbook.sheet.read;

import java.util.List;

/**
 * What one learner handed in.
 *
 * @param name the file's; with a heading or a number where a file has several sheets
 * @param answers in the order of the sheet
 * @param expected ids of all questions that such a sheet has
 * @param remarks sentences about what was not understood
 */
public record Sheet(String name, List<Answer> answers, List<String> expected, List<String> remarks) {

    public Sheet {
        answers = List.copyOf(answers);
        expected = List.copyOf(expected);
        remarks = List.copyOf(remarks);
    }

    /**
     * An answer.
     *
     * @param question its id
     * @param asked the question as the sheet words it
     * @param text what stands under it; empty where it is blank
     * @param line of the question in the file, from 1
     * @param certainty from 0 to 1: that this question is meant
     */
    public record Answer(String question, String asked, String text, int line, double certainty) {}
}
