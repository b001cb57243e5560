package workbook.sheet.read;

/**
 * One line of a sheet, without its Markdown.
 *
 * @param text what a person reads
 * @param kind what it is part of
 * @param strong true if all of it is bold or italic
 * @param block lines of one paragraph have the same number
 * @param number of the line in the file, from 1
 * @param ordinal of the item that begins here, in a numbered list; 0 elsewhere
 */
record Line(String text, Kind kind, boolean strong, int block, int number, int ordinal) {

    /** What a line is part of. */
    enum Kind {
        HEADING,
        ITEM,
        PARAGRAPH,
        CELL,
        CODE
    }

    /** True if it stands out from what is around it, as questions do. */
    boolean standsOut() {
        return strong || kind == Kind.HEADING || kind == Kind.ITEM || kind == Kind.CELL;
    }
}
