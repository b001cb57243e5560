package workbook.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lessons and exercises, as a teacher or a student types them. */
class ExerciseRangeTest {

    private static List<String> wanted(String typed) throws IOException {
        Course course = Course.load(Path.of("../.."));
        return course.exercises().stream()
                .filter(ExerciseRange.of(course, typed))
                .map(Exercise::id)
                .toList();
    }

    private static List<String> lessons(String typed) throws IOException {
        return wanted(typed).stream()
                .map(id -> id.replaceFirst("lesson(\\d+).*", "$1"))
                .distinct()
                .collect(Collectors.toList());
    }

    @Test
    void lessons_count_by_their_numbers() throws IOException {
        assertEquals(List.of("02"), lessons("02"));
        assertEquals(List.of("00", "01", "02", "04"), lessons("00-02, 04"));
    }

    @Test
    void exercises_count_by_their_names() throws IOException {
        assertEquals(List.of("lesson02_chat/Relay", "lesson03_people/Names"), wanted("Names,Relay"));
        assertEquals(List.of("00", "03"), lessons("00,Names"));
    }

    @Test
    void a_wrong_name_is_told() {
        for (String typed : List.of("Nobody", "99", "00,,01", "Relay-Names")) {
            var wrong = assertThrows(IllegalArgumentException.class, () -> wanted(typed));
            assertEquals("--lessons " + typed, wrong.getMessage().substring(0, 10 + typed.length()));
        }
    }
}
