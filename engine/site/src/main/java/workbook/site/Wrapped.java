package workbook.site;

/** Words in lines of at most 78 columns. */
final class Wrapped {

    private static final int WIDTH = 78;

    private final StringBuilder out = new StringBuilder();
    private final String indent;
    private int column;

    private Wrapped(String indent) {
        this.indent = indent;
    }

    static String text(String words, String indent) {
        var wrapped = new Wrapped(indent);
        for (String word : words.strip().split("\\s+", -1)) {
            wrapped.add(word);
        }
        return wrapped.out.toString();
    }

    private void add(String word) {
        if (out.isEmpty() || column + 1 + word.length() > WIDTH) {
            out.append(out.isEmpty() ? "" : "\n").append(indent);
            column = indent.length();
        } else {
            out.append(' ');
            column++;
        }
        out.append(word);
        column += word.length();
    }
}
