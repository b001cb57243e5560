package workbook.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.sheet.grade.DocumentationRuns;
import workbook.sheet.grade.GradedAnswer;
import workbook.sheet.grade.Grader;
import workbook.sheet.grade.Sources;
import workbook.sheet.read.CourseQuestions;
import workbook.sheet.read.SheetReader;
import workbook.sheet.rubric.Rubric;
import workbook.sheet.rubric.Rubric.TestAnswer;
import workbook.sheet.rubric.Rubrics;
import workbook.sheet.text.AnswerText;
import workbook.sheet.text.Shingles;
import workbook.sheet.text.Spelling;
import workbook.sheet.text.Stems;

/** Everything that is needed to read the sheets of one course. Safe to use from several threads. */
final class CourseReader {

    private static final int FREQUENT = 3;

    private final Rubrics rubrics;
    private final CourseQuestions questions;
    private final SheetReader reader;
    private final Grader grader;
    private final Sources sources;

    private CourseReader(Path root) throws IOException {
        var stems = new Stems();
        rubrics = Rubrics.load(root, stems);
        Map<String, String> pages = pages(root);
        var texts = new ArrayList<>(pages.values());
        texts.addAll(examples(rubrics)); // known words, and not what others are taken for
        Spelling spelling = Spelling.of(texts, words(rubrics), FREQUENT);
        Map<String, Set<Integer>> runs = new LinkedHashMap<>(DocumentationRuns.load());
        pages.forEach((name, text) -> runs.put("the page " + name, Shingles.of(text)));
        sources = new Sources(runs);
        questions = CourseQuestions.of(rubrics, root, stems, spelling);
        reader = new SheetReader(questions);
        grader = new Grader(stems, spelling, sources);
    }

    /** The reader for the workbook in a folder. */
    static CourseReader of(Path root) throws IOException {
        return new CourseReader(root.toAbsolutePath().normalize());
    }

    /** The pages of all lessons by their names, such as {@code lesson04_rooms/lesson}. */
    private static Map<String, String> pages(Path root) throws IOException {
        var pages = new LinkedHashMap<String, String>();
        Path lessons = root.resolve("lessons");
        if (!Files.isDirectory(lessons)) {
            return pages;
        }
        try (Stream<Path> files = Files.walk(lessons, 2)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".adoc"))
                    .sorted()
                    .toList()) {
                String name = lessons.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith("questions.adoc")) {
                    pages.put(name.replaceFirst("\\.adoc$", ""), Files.readString(file, UTF_8));
                }
            }
        }
        return pages;
    }

    private static List<String> examples(Rubrics rubrics) {
        return rubrics.all().stream()
                .flatMap(rubric -> rubric.examples().stream())
                .map(TestAnswer::text)
                .toList();
    }

    private static Set<String> words(Rubrics rubrics) {
        var texts = new ArrayList<String>();
        for (Rubric rubric : rubrics.all()) {
            texts.addAll(rubric.usual());
        }
        Stream<String> named = rubrics.all().stream().flatMap(Rubric::words);
        return Stream.concat(texts.stream().flatMap(AnswerText::plainWords), named)
                .collect(Collectors.toUnmodifiableSet());
    }

    Rubrics rubrics() {
        return rubrics;
    }

    SheetReader sheets() {
        return reader;
    }

    Sources sources() {
        return sources;
    }

    /** Grades an answer to the question of a rubric. */
    GradedAnswer grade(Rubric rubric, String answer) {
        List<String> wordings = questions.wordings(rubric.question());
        return grader.grade(rubric, wordings, answer);
    }
}
