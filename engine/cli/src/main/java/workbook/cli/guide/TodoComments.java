package workbook.cli.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.screen.Block;

/** The comments of a starter that begin with TODO. */
final class TodoComments {

    private static final Pattern TODO = Pattern.compile("//\\s*(TODO(?: \\d+)?): *(.*)");
    private static final Pattern COMMENT = Pattern.compile("\\s*// ?(?!TODO)(.*)");

    private TodoComments() {}

    /** What a file says is still to be done, with its line. */
    static List<Block.Fact> of(String source) {
        var todos = new ArrayList<Block.Fact>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher todo = TODO.matcher(lines.get(i));
            if (todo.find()) {
                todos.add(new Block.Fact(todo.group(1), "line " + (i + 1) + ": " + sentence(todo.group(2), lines, i)));
            }
        }
        return todos;
    }

    /** A comment goes on in the next line until its sentence ends; what follows may be code. */
    private static String sentence(String begin, List<String> lines, int at) {
        var sentence = new StringBuilder(begin);
        for (int i = at + 1;
                i < lines.size() && !begin.isEmpty() && sentence.toString().matches(".*[^.?!:]");
                i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (!comment.matches()) {
                break;
            }
            sentence.append(' ').append(comment.group(1).strip());
        }
        return sentence.toString();
    }
}
