package workbook.grade.judge;

/**
 * An answer to be judged.
 *
 * @param exercise such as {@code lesson02_chat/Relay}
 * @param source the file's text
 * @param seed what random choices in its tests are made from
 */
public record Answer(String exercise, String source, long seed) {}
