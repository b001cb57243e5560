package workbook.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import workbook.course.Course;
import workbook.course.Finding;
import workbook.sheet.read.QuestionList;
import workbook.sheet.rubric.Grade;
import workbook.sheet.rubric.Idea;
import workbook.sheet.rubric.Misconception;
import workbook.sheet.rubric.Rubric;
import workbook.sheet.rubric.Rubric.TestAnswer;

/**
 * The author's check of all rubrics: their form, that what they name exists, and that their
 * test answers get the grades that they should.
 *
 * <p>Examples in a rubric must all be graded right, because it was tuned on them. Test answers measure: a few may be
 * graded wrong, but no trick and no wrong answer may get full marks.
 */
final class RubricCheck {

    private static final String FORM = "rubric can be read";
    private static final String PLACE = "rubric has its question";
    private static final String NAMES = "rubric names what exists";
    private static final String GRADES = "rubric grades its test answers";
    private static final int LEAST = 6;
    private static final int LEAST_TRICKS = 4;
    private static final double LEAST_RIGHT = 0.8;

    private final Path root;
    private final CourseReader reader;
    private final Course course;
    private final List<Finding> findings = new ArrayList<>();
    private final Confusion confusion = new Confusion();

    RubricCheck(Path root, CourseReader reader) {
        this.root = root;
        this.reader = reader;
        this.course = Course.load(root);
    }

    /** All findings; the matrix of the test answers is in {@link #confusion()} then. */
    List<Finding> run() throws IOException {
        Map<Rubric, List<TestAnswer>> tests = new LinkedHashMap<>();
        for (Rubric rubric : reader.rubrics().all()) {
            tests.put(rubric, reader.rubrics().testAnswers(rubric));
        }
        reader.rubrics().complaints().forEach(each -> findings.add(new Finding(FORM, "rubrics", false, each)));
        if (reader.rubrics().complaints().isEmpty()) {
            findings.add(new Finding(FORM, reader.rubrics().all().size() + " rubrics", true, ""));
        }
        places();
        for (Map.Entry<Rubric, List<TestAnswer>> each : tests.entrySet()) {
            names(each.getKey());
            grades(each.getKey(), each.getValue());
        }
        return findings;
    }

    Confusion confusion() {
        return confusion;
    }

    private void says(String rule, String subject, Path file, List<String> problems) {
        String named = root.relativize(file).toString().replace('\\', '/');
        findings.add(new Finding(
                rule,
                subject,
                problems.isEmpty(),
                problems.isEmpty() ? "" : named + ": " + String.join(" ", problems)));
    }

    /** Every question that a rubric names is there, and has no other rubric. */
    private void places() throws IOException {
        for (var lesson : course.lessons()) {
            var missing = new TreeSet<Integer>();
            Path folder = lesson.page().getParent();
            int count = QuestionList.of(folder).size();
            for (int i = 1; i <= count; i++) {
                missing.add(i);
            }
            var problems = new ArrayList<String>();
            for (Rubric rubric : reader.rubrics().all()) {
                for (Rubric.Asked place : rubric.asked()) {
                    if (place.lesson().equals(lesson.folder()) && !missing.remove(place.number())) {
                        problems.add("the rubric " + rubric.question() + " is for question " + place.number()
                                + ", which doesn't exist or has another rubric.");
                    }
                }
            }
            if (count > missing.size() || !problems.isEmpty()) {
                says(PLACE, lesson.folder(), lesson.questions(), problems);
            }
        }
    }

    private void names(Rubric rubric) throws IOException {
        var problems = new ArrayList<String>();
        if (course.lessons().stream().noneMatch(lesson -> lesson.folder().equals(rubric.lesson()))) {
            problems.add("there is no lesson " + rubric.lesson() + ".");
        }
        if (!rubric.graded()) {
            for (Idea idea : rubric.ideas()) {
                if (course.lessons().stream()
                        .noneMatch(lesson -> lesson.folder().equals(idea.question()))) {
                    problems.add("there is no lesson " + idea.question() + ".");
                }
            }
        }
        Path codes = root.resolve("docs/reference/misconceptions.adoc");
        String known = Files.exists(codes) ? Files.readString(codes) : "";
        for (Misconception each : rubric.misconceptions()) {
            if (each.known() && !known.contains("[[" + each.code() + "]]")) {
                problems.add("docs/reference/misconceptions.adoc has no " + each.code() + ".");
            }
            command(each.experiment()).ifPresent(problems::add);
        }
        says(NAMES, rubric.question(), rubric.file(), problems);
    }

    /** An experiment is a command that exists, with an exercise that exists. */
    private Optional<String> command(String experiment) {
        if (experiment.isEmpty()) {
            return Optional.empty();
        }
        String[] words = experiment.split(" ", -1);
        boolean form = words.length == 3
                && words[0].equals("./workbook")
                && List.of("check", "run").contains(words[1]);
        return form && course.find(words[2]).isPresent()
                ? Optional.empty()
                : Optional.of("'" + experiment + "' can't be typed: write ./workbook check or run, and an exercise.");
    }

    private void grades(Rubric rubric, List<TestAnswer> tests) {
        var problems = new ArrayList<String>();
        for (TestAnswer example : rubric.examples()) {
            Grade got = reader.grade(rubric, example.text()).grade();
            if (got != example.grade()) {
                problems.add("the example \"" + example.text() + "\" gets " + got.words() + ".");
            }
        }
        if (rubric.graded()) {
            counts(tests, problems);
            int right = 0;
            for (TestAnswer test : tests) {
                var graded = reader.grade(rubric, test.text());
                confusion.add(rubric.question(), test.grade(), graded.grade(), graded.confidence());
                right += graded.grade() == test.grade() ? 1 : 0;
                if (graded.grade() == Grade.FULL && test.grade() == Grade.WRONG) {
                    problems.add("the wrong answer \"" + test.text() + "\" gets full marks.");
                }
            }
            if (right < tests.size() * LEAST_RIGHT) {
                problems.add("only " + right + " of " + tests.size() + " test answers get their grade.");
            }
        }
        says(GRADES, rubric.question(), rubric.answers(), problems);
    }

    private static void counts(List<TestAnswer> tests, List<String> problems) {
        for (Grade grade : List.of(Grade.FULL, Grade.PARTIAL, Grade.WRONG)) {
            long count = tests.stream()
                    .filter(test -> test.trick().isEmpty() && test.grade() == grade)
                    .count();
            if (count < LEAST) {
                problems.add(
                        "it has " + count + " test answers that are " + grade.words() + ", and needs " + LEAST + ".");
            }
        }
        long tricks = tests.stream()
                .map(TestAnswer::trick)
                .filter(trick -> !trick.isEmpty())
                .distinct()
                .count();
        if (tricks < LEAST_TRICKS) {
            problems.add("it has " + tricks + " kinds of tricks, and needs " + LEAST_TRICKS + ".");
        }
    }
}
