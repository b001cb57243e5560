package workbook.grade.book;

/**
 * One answer to a reading question, as the reader of answer sheets left it.
 *
 * @param question its id, such as {@code own-three}
 * @param title of the question in a few words
 * @param grade {@code full}, {@code partial}, {@code wrong}, {@code absent} or {@code not graded}: the teacher's where
 *     one was decided, else the machine's
 * @param open why a person should look at it and hasn't; empty where nothing is open
 * @param feedback for the student, in sentences
 */
public record ReadingAnswer(String question, String title, String grade, String open, String feedback) {

    static final String FULL = "full";
    static final String PARTIAL = "partial";
    static final String NOT_GRADED = "not graded";

    /** The grade in words for a student. */
    public String words() {
        String said = grade.equals("absent") ? "not in the sheet" : grade;
        return open.isEmpty() ? said : said + ", not sure";
    }
}
