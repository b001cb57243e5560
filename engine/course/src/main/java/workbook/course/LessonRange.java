package workbook.course;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lessons by their numbers, as they are typed: {@code 02}, {@code 00-04}, {@code 00,02,04-06}. */
public final class LessonRange {

    private LessonRange() {}

    /**
     * What is typed, for a course.
     *
     * @return the lessons in the order of the course, each once
     * @throws IllegalArgumentException with a sentence, if a part is not written like that or names no lesson
     */
    public static List<Lesson> of(Course course, String typed) {
        var numbers = new TreeSet<String>();
        for (String part : Arrays.asList(typed.split(",", -1))) {
            numbers.addAll(numbers(course, typed, part.strip()));
        }
        return course.lessons().stream()
                .filter(lesson -> numbers.contains(number(lesson)))
                .toList();
    }

    private static List<String> numbers(Course course, String typed, String part) {
        if (!part.matches("\\d+(-\\d+)?")) {
            throw new IllegalArgumentException("--lessons " + typed + ": "
                    + (part.isEmpty() ? "a part is empty" : part + " is no number of a lesson")
                    + ". Write 02, 00-04, or 00,02,04-06.");
        }
        String first = part.replaceFirst("-.*", "");
        String last = part.replaceFirst(".*-", "");
        List<String> all = course.lessons().stream().map(LessonRange::number).toList();
        if (!all.contains(first) || !all.contains(last)) {
            throw new IllegalArgumentException("--lessons " + typed + ": there is no lesson "
                    + (all.contains(first) ? last : first) + ". There are "
                    + all.stream().collect(Collectors.joining(", "))
                    + ".");
        }
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException(
                    "--lessons " + typed + ": write the smaller number first, " + last + "-" + first + ".");
        }
        return all.stream().filter(number -> isIn(part, number)).toList();
    }

    /** True if a lesson's number is the one, or among those, that a part names. */
    static boolean isIn(String part, String number) {
        return number.compareTo(part.replaceFirst("-.*", "")) >= 0
                && number.compareTo(part.replaceFirst(".*-", "")) <= 0;
    }

    /** Such as {@code 02}. */
    public static String number(Lesson lesson) {
        return number(lesson.folder());
    }

    /** The number in the name of a lesson's folder. */
    static String number(String folder) {
        return folder.replaceFirst("^lesson(\\d+).*", "$1");
    }
}
