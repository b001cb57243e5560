package workbook.sheet.read;

import java.util.Set;

/**
 * One way in which a question is asked.
 *
 * @param question its id
 * @param set who asks it so: a lesson's folder, or the sheet that a rubric names
 * @param stems of its words that carry a subject
 */
record Wording(String question, String set, Set<String> stems) {

    Wording {
        stems = Set.copyOf(stems);
    }
}
