package workbook.course;

import java.nio.file.Path;

/**
 * What is wrong with one page of the course; the other pages are not affected.
 *
 * @param file the page, absolute
 * @param line from 1, or 0 where the whole file is meant
 * @param problem what is wrong and what would be right, in one sentence
 */
public record BadPage(Path file, int line, String problem) {

    /** The sentence for people: file, line, problem. */
    @Override
    public String toString() {
        return file.getFileName() + (line > 0 ? ":" + line : "") + ": " + problem;
    }
}
