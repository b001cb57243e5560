package workbook.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads the first comment of each mistake, variant and other right solution. */
final class MistakeReader {

    private static final String VARIANT = ".variant.java";
    private static final String RIGHT = ".right.java";

    private static final String HAS = "has:";
    private static final String LACKS = "lacks:";

    private final List<Path> files;
    private final List<Mistakes.Mistake> mistakes = new ArrayList<>();
    private final List<Mistakes.Right> rights = new ArrayList<>();
    private final List<BadPage> complaints = new ArrayList<>();

    MistakeReader(List<Path> files) {
        this.files = files;
    }

    Mistakes read() throws IOException {
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(VARIANT)) {
                variant(file, comment(file));
            } else if (name.endsWith(RIGHT)) {
                right(file, comment(file));
            } else {
                mistake(file, comment(file));
            }
        }
        return new Mistakes(List.copyOf(mistakes), List.copyOf(rights), List.copyOf(complaints));
    }

    private void variant(Path file, List<String> comment) {
        String of = bare(file, VARIANT);
        if (files.stream().noneMatch(other -> other.endsWith(of + ".java"))) {
            complain(file, "is a variant of " + of + ".java, which is missing");
        }
        if (comment.isEmpty() || !comment.get(0).equals("variant of: " + of)) {
            complain(file, "begins with the line // variant of: " + of);
        }
    }

    private void right(Path file, List<String> comment) {
        String text = String.join(" ", comment);
        if (!text.startsWith("right:")) {
            complain(file, "begins with the line // right: why it is another way");
        }
        String why = text.replaceFirst("^right: *", "");
        rights.add(new Mistakes.Right(bare(file, RIGHT), why, file));
    }

    private void mistake(Path file, List<String> comment) {
        String head = comment.isEmpty() ? "" : comment.get(0);
        List<Mistakes.Condition> conditions = comment.stream()
                .skip(1)
                .map(MistakeReader::condition)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
        String text = comment.stream().skip(1L + conditions.size()).collect(Collectors.joining(" "));
        conditions.forEach(condition -> check(file, condition));
        if (!head.matches("mistake: (M-[A-Z0-9-]+|-)")) {
            complain(file, "begins with the line // mistake: M-CODE, or // mistake: -");
        }
        if (text.isBlank()) {
            complain(file, "says after its first line which feedback it must earn");
        }
        String name = bare(file, ".java");
        String code = head.replaceFirst("^mistake: *", "");
        List<Path> variants =
                files.stream().filter(other -> other.endsWith(name + VARIANT)).toList();
        mistakes.add(new Mistakes.Mistake(name, code, text.strip(), file, variants, conditions));
    }

    private static Optional<Mistakes.Condition> condition(String line) {
        boolean has = line.startsWith(HAS);
        return has || line.startsWith(LACKS)
                ? Optional.of(new Mistakes.Condition(
                        has, line.substring((has ? HAS : LACKS).length()).strip()))
                : Optional.empty();
    }

    private void check(Path file, Mistakes.Condition condition) {
        try {
            Pattern.compile(condition.pattern());
        } catch (PatternSyntaxException wrong) {
            complain(file, "has a condition that is no regular expression: " + condition.pattern());
        }
    }

    private static String bare(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }

    /** The lines of the file's first comment, without their slashes. */
    private static List<String> comment(Path file) throws IOException {
        return TextLines.of(file).stream()
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.substring(2).strip())
                .toList();
    }

    private void complain(Path file, String problem) {
        complaints.add(new BadPage(file, 1, problem));
    }
}
