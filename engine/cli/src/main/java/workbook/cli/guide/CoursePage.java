package workbook.cli.guide;

import java.nio.file.Path;

/**
 * A page that can be read.
 *
 * @param folder where it lies among the rendered ones, such as {@code lesson02_chat}
 * @param name its name there, such as {@code lesson}, {@code Relay} or {@code questions}
 * @param source what it is made from
 * @param passed whether it shows what an exercise's page shows only then
 */
public record CoursePage(String folder, String name, Path source, boolean passed) {}
