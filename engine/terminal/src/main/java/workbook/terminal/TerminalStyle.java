package workbook.terminal;

/**
 * What a terminal can show.
 *
 * @param colour true where escape sequences are understood and wanted
 * @param signs true where the terminal's charset has ticks and arrows
 */
public record TerminalStyle(boolean colour, boolean signs) {

    /** No colour, letters only: for files, logs and screen readers. */
    public static final TerminalStyle PLAIN = new TerminalStyle(false, false);

    /** The text, green. */
    public String good(String text) {
        return paint("32", text);
    }

    /** The text, red. */
    public String bad(String text) {
        return paint("31", text);
    }

    /** The text, bold. */
    public String strong(String text) {
        return paint("1", text);
    }

    /** The text, grey. */
    public String faint(String text) {
        return paint("2", text);
    }

    /** The mark of what passed. */
    public String tick() {
        return good(signs ? "✓" : "+");
    }

    /** The mark of what did not pass. */
    public String cross() {
        return bad(signs ? "✗" : "x");
    }

    /** The mark of what was not tried. */
    public String dot() {
        return signs ? "·" : "-";
    }

    /** The mark of what went to the server. */
    public String to() {
        return signs ? "→" : "->";
    }

    /** The mark of what came from the server. */
    public String from() {
        return signs ? "←" : "<-";
    }

    private String paint(String code, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
