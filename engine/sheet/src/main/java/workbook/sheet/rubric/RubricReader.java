package workbook.sheet.rubric;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.sheet.rubric.AnswerPattern.Brief;
import workbook.sheet.rubric.Rubric.Asked;
import workbook.sheet.rubric.Rubric.TestAnswer;
import workbook.sheet.text.Stems;

/** Reads a {@code .rubric} file: one statement a line, each complaint with file and line. */
final class RubricReader {

    private static final Pattern STATEMENT = Pattern.compile("\\s*([a-z]+!?)(?:\\s+(.*\\S))?\\s*");
    private static final Pattern ASKED = Pattern.compile("(lesson\\d\\d_\\w+) (\\d+)");
    private static final Pattern NAMED = Pattern.compile("(M-[A-Z0-9]+|[a-z-]+) (.+)");
    private static final Pattern EXAMPLE = Pattern.compile("(full|partial|wrong) (.+)");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    private final PatternParser parser;
    private final Consumer<String> complaints;
    private final Path file;
    private final RubricBuilder rubric;

    RubricReader(Path file, Stems stems, Consumer<String> complaints) {
        this.file = file;
        this.complaints = complaints;
        this.parser = new PatternParser(stems);
        this.rubric = new RubricBuilder(file);
    }

    /** The rubric, with what could be read of it. */
    Rubric read() throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    statement(line);
                } catch (IllegalArgumentException wrong) {
                    complaints.accept(file + ":" + (i + 1) + ": " + wrong.getMessage());
                }
            }
        }
        rubric.problems().forEach(problem -> complaints.accept(file + ": " + problem));
        return rubric.build();
    }

    private void statement(String line) {
        Matcher parts = STATEMENT.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a line begins with a word such as idea, any or say.");
        }
        String rest = parts.group(2) == null ? "" : parts.group(2);
        switch (parts.group(1)) {
            case "question" -> rubric.question = rest;
            case "title" -> rubric.title = rest;
            case "lesson" -> rubric.lesson = rest;
            case "asked" -> rubric.asked.add(asked(rest));
            case "usual" -> rubric.usual.add(rest);
            case "sheet" -> rubric.sheet = rest;
            case "called" -> rubric.called.addAll(BAR.splitAsStream(rest).toList());
            case "complete" -> rubric.complete = number(rest);
            case "list" -> rubric.list = true;
            case "ungraded" -> rubric.graded = false;
            case "idea" -> rubric.idea(rest);
            case "ask" -> rubric.ask(rest);
            case "misconception", "remark" -> misconception(rest);
            case "say" -> rubric.say(rest);
            case "try" -> rubric.experiment(rest);
            case "any" -> rubric.pattern(parser.parse(rest, false));
            case "any!" -> rubric.pattern(parser.parse(rest, true));
            case "short" -> rubric.pattern(new Brief(parser.parse(rest, false)));
            case "unless" -> rubric.unless(parser.parse(rest, true));
            case "example" -> rubric.examples.add(example(rest));
            default ->
                throw new IllegalArgumentException("nobody knows the word " + parts.group(1)
                        + ": docs/how-to/read-answer-sheets.adoc lists what a line can begin with.");
        }
    }

    private static Asked asked(String rest) {
        Matcher parts = ASKED.matcher(rest);
        if (!parts.matches()) {
            throw new IllegalArgumentException("write a lesson and a number, such as: asked lesson04_rooms 1");
        }
        return new Asked(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    private static int number(String rest) {
        if (!rest.matches("\\d{1,2}")) {
            throw new IllegalArgumentException("write how many ideas are enough, such as: complete 2");
        }
        return Integer.parseInt(rest);
    }

    private void misconception(String rest) {
        Matcher parts = NAMED.matcher(rest);
        if (!parts.matches()) {
            throw new IllegalArgumentException("write a name and what it does, such as: remark listening-only note");
        }
        Cap cap = Cap.named(parts.group(2))
                .orElseThrow(() -> new IllegalArgumentException("'" + parts.group(2)
                        + "' is no effect: write note, at most partial, at least partial, exactly partial or wrong."));
        rubric.misconception(parts.group(1), cap);
    }

    private static TestAnswer example(String rest) {
        Matcher parts = EXAMPLE.matcher(rest);
        if (!parts.matches()) {
            throw new IllegalArgumentException("write a grade and an answer, such as: example full Call leave(room).");
        }
        Grade grade = Grade.named(parts.group(1)).orElseThrow();
        return new TestAnswer(grade, "", parts.group(2).replace("\\n", "\n"));
    }

    /** The test answers beside a rubric; empty where there is no such file. */
    static List<TestAnswer> answers(Path file, Consumer<String> complaints) throws IOException {
        var answers = new ArrayList<TestAnswer>();
        if (!Files.exists(file)) {
            return answers;
        }
        Pattern form = Pattern.compile("(full|partial|wrong|trick) ?(negation|soup|question|other)?: (.+)");
        List<String> lines = Files.readAllLines(file, UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            Matcher parts = form.matcher(lines.get(i));
            if (parts.matches()) {
                String trick = parts.group(2) == null ? "" : parts.group(2);
                Grade grade = trick.isEmpty() ? Grade.named(parts.group(1)).orElse(Grade.WRONG) : Grade.WRONG;
                answers.add(new TestAnswer(grade, trick, parts.group(3).replace("\\n", "\n")));
            } else if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                complaints.accept(file + ":" + (i + 1)
                        + ": this is no test answer: begin with full:, partial:, wrong:, or trick negation:,"
                        + " trick soup:, trick question:, trick other:");
            }
        }
        return answers;
    }
}
