package workbook.site;

import java.nio.file.Path;

/**
 * What is wrong with a page, so that none is made.
 *
 * @param file where to fix it
 * @param line from 1, or 0 where it is not known
 * @param problem in one sentence
 */
record PageComplaint(Path file, int line, String problem) {

    /** For people: the file as seen from the workbook's folder, the line, the problem. */
    String seenFrom(Path root) {
        Path shown = file.startsWith(root) ? root.relativize(file) : file;
        return shown + (line > 0 ? ":" + line : "") + ": " + problem;
    }
}
