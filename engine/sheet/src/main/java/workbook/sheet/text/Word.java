package workbook.sheet.text;

/**
 * One word of an answer.
 *
 * @param raw in lower case, its spelling corrected
 * @param stem of the word that is meant, its spelling corrected
 * @param from where it begins in the text
 * @param to where it ends, exclusive
 * @param denied true if its clause says that it is not so
 * @param corrected true if it was misspelt
 */
public record Word(String raw, String stem, int from, int to, boolean denied, boolean corrected) {}
