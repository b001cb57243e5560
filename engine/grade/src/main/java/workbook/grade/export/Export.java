package workbook.grade.export;

import java.util.List;

/**
 * A file for a learning platform, and what could not go into it.
 *
 * @param text of the file
 * @param problems sentences for the teacher, such as a student whom the platform would not know
 */
public record Export(String text, List<String> problems) {

    public Export {
        problems = List.copyOf(problems);
    }
}
