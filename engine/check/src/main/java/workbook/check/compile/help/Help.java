package workbook.check.compile.help;

/**
 * Why a file does not compile, told of its first error.
 *
 * @param means what is wrong, in the learner's own names
 * @param next the one step that follows: file, line, what to do there
 * @param following how many of the other errors are gone once this one is
 */
public record Help(String means, String next, int following) {}
