package workbook.grade.judge;

/**
 * An answer to be judged.
 *
 * @param exercise such as {@code lesson02_chat/Relay}
 * @param source the file's text
 * @param test the path of the private test that judges it; empty for the workbook's own
 * @param seed what random choices in its tests are made from
 */
public record Answer(String exercise, String source, String test, long seed) {}
