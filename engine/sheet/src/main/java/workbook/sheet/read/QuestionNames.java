package workbook.sheet.read;

import java.util.Set;

/**
 * What a heading over an answer says, such as "Proof of life".
 *
 * @param set of the questions that are named so
 * @param names in small letters
 */
record QuestionNames(String set, Set<String> names) {

    QuestionNames {
        names = Set.copyOf(names);
    }
}
