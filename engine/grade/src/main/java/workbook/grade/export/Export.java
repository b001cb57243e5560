package workbook.grade.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file for a learning platform, and what could not go into it.
 *
 * @param text of the file
 * @param problems sentences for the teacher, one for each kind of problem, however many students have it
 */
public record Export(String text, List<String> problems) {

    private static final int MOST_NAMED = 5;

    public Export {
        problems = List.copyOf(problems);
    }

    /** A file, and what its {@link #sentence}s say; those of no student are left out. */
    static Export of(String text, String... sentences) {
        return new Export(
                text, Stream.of(sentences).filter(one -> !one.isEmpty()).toList());
    }

    /**
     * One sentence about some students; empty if there are none.
     *
     * @param are what they are, such as {@code not in the roster}
     * @param so what follows, such as {@code canvas.csv has no row}
     */
    static String sentence(int students, String are, String so) {
        return students == 0
                ? ""
                : students + (students == 1 ? " student is " : " students are ") + are + ", so " + so + " for "
                        + (students == 1 ? "that student." : "them.");
    }

    /** The same with the first names, for a problem that no other sentence names the students of. */
    static String sentence(List<String> students, String are, String so) {
        int more = students.size() - MOST_NAMED;
        String some = students.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        String names = " (" + some + (more > 0 ? ", and " + more + " more" : "") + ")";
        return sentence(students.size(), are + names, so);
    }
}
