package workbook.course;

/**
 * What one rule says about one subject.
 *
 * @param rule a sentence that is true where all is well, such as {@code solution passes}
 * @param subject an exercise, a mistake as {@code lesson/Exercise/Mistake}, a lesson, or a file
 * @param detail where it is not true: the file, the problem and the remedy
 */
public record Finding(String rule, String subject, boolean ok, String detail) {}
