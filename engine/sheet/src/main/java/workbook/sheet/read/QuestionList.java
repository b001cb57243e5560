package workbook.sheet.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The questions in a lesson's {@code questions.adoc}, in their order, each as one line of text. */
public final class QuestionList {

    private static final Pattern MARKUP = Pattern.compile("[`*_]|link:\\S+|https?://\\S+?(?=\\[)|xref:\\S+?(?=\\[)");

    private static final String TITLE = "= Reading questions: ";

    private QuestionList() {}

    /** The lesson's title; empty for a lesson without questions. */
    public static String title(Path lesson) throws IOException {
        Path file = lesson.resolve("questions.adoc");
        return Files.exists(file)
                ? Files.readAllLines(file, UTF_8).stream()
                        .filter(line -> line.startsWith(TITLE))
                        .map(line -> line.substring(TITLE.length()))
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** The first question is at 0; a lesson without the file has none. */
    public static List<String> of(Path lesson) throws IOException {
        Path file = lesson.resolve("questions.adoc");
        var questions = new ArrayList<String>();
        if (!Files.exists(file)) {
            return questions;
        }
        boolean open = false;
        for (String line : Files.readAllLines(file, UTF_8)) {
            if (line.startsWith(". ")) {
                questions.add(line.substring(2));
                open = true;
            } else if (line.isBlank() || line.startsWith("//") || line.startsWith("Transfer::")) {
                open = false;
            } else if (open) {
                questions.set(questions.size() - 1, questions.get(questions.size() - 1) + " " + line.strip());
            }
        }
        return questions.stream()
                .map(text -> MARKUP.matcher(text).replaceAll(""))
                .toList();
    }
}
