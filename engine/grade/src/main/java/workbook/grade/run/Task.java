package workbook.grade.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import workbook.course.Hash;
import workbook.grade.intake.Taken;

/**
 * One answer of one student, to be judged.
 *
 * @param student the name of the folder or archive
 * @param exercise such as {@code lesson02_chat/Relay}
 * @param source the file's text
 * @param refused why it is not judged, or empty
 * @param hash of what was taken, {@code sha256:} and its digits
 * @param remarks sentences for the student
 * @param attempt which of the student's submissions it is from, from 1
 */
public record Task(
        String student,
        String exercise,
        String source,
        String refused,
        String hash,
        List<String> remarks,
        int attempt) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SEED_DIGITS = 12; // so that every reader of JSON can hold it
    private static final int HEXADECIMAL = 16;

    static Task of(String student, int attempt, Taken file) {
        return new Task(
                student, file.exercise().id(), file.source(), file.refused(), file.hash(), file.remarks(), attempt);
    }

    /** What random choices in its tests are made from: another number for another answer, the same in each run. */
    long seed() {
        String digits = hash.substring(hash.indexOf(':') + 1);
        return Long.parseLong(digits.substring(0, SEED_DIGITS), HEXADECIMAL);
    }

    /** The same for the same answer, tests, engine and seed, so that it is judged once. */
    String key(String testHash, String engine) {
        return new Hash()
                .add(student)
                .add(hash)
                .add(testHash)
                .add(engine)
                .add(Long.toString(seed()))
                .add(Integer.toString(attempt))
                .digits();
    }

    /** The same without its text, which can be long, for what only needs to know whose it is. */
    Task withoutSource() {
        return new Task(student, exercise, "", refused, hash, remarks, attempt);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // a record of texts
        }
    }

    static Task of(String json) {
        try {
            return JSON.readValue(json, Task.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line in the list of tasks is damaged", e);
        }
    }
}
