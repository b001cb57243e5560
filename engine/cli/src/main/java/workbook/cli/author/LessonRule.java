package workbook.cli.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.course.Quiz;

/** Every concept of the lessons that are there is taught, practised and asked. */
final class LessonRule implements Rule {

    private static final String RULE = "concept is taught, practised and asked";

    @Override
    public void judge(Scope scope, Findings findings) {
        if (!scope.whole()) {
            return;
        }
        scope.course().complaints().stream()
                .filter(bad -> bad.file().endsWith("lesson.adoc"))
                .forEach(bad -> findings.breaks(
                        "lesson is sound",
                        named(bad.file().getParent()),
                        bad.file(),
                        "line " + bad.line() + ": " + bad.problem() + "."));
        Codes concepts = Codes.concepts(scope.course().root());
        var practised = scope.course().exercises().stream()
                .flatMap(exercise -> exercise.concepts().stream())
                .collect(Collectors.toSet());
        Set<String> asked = asked(scope.course().lessons());
        var taughtSomewhere = new TreeSet<String>();
        for (Lesson lesson : scope.course().lessons()) {
            var taught = new TreeSet<>(lesson.concepts());
            taughtSomewhere.addAll(taught);
            if (taught.isEmpty()) {
                findings.breaks(
                        RULE,
                        lesson.folder(),
                        lesson.page(),
                        "it teaches no concept. Write :concepts: C01, C04 in its header.");
            }
            for (String code : taught) {
                judge(lesson, code, concepts, practised, asked, findings);
            }
        }
        scope.exercises().forEach(exercise -> taught(exercise, taughtSomewhere, findings));
    }

    private static void judge(
            Lesson lesson, String code, Codes concepts, Set<String> practised, Set<String> asked, Findings findings) {
        String subject = lesson.folder() + " " + code;
        int before = findings.failures();
        if (!concepts.has(code)) {
            findings.breaks(RULE, subject, lesson.page(), concepts.missing(code));
        }
        if (!practised.contains(code)) {
            findings.breaks(
                    RULE,
                    subject,
                    lesson.page(),
                    "no exercise practises " + code + ". Add it to the :concepts: of one that does.");
        }
        if (!asked.contains(code)) {
            findings.breaks(
                    RULE,
                    subject,
                    lesson.quiz(),
                    "no question asks " + code + ". Add one with [quiz,concept=" + code + "].");
        }
        if (findings.failures() == before) {
            findings.holds(RULE, subject);
        }
    }

    private static void taught(Exercise exercise, Set<String> taught, Findings findings) {
        exercise.concepts().stream()
                .filter(code -> !taught.contains(code))
                .forEach(code -> findings.breaks(
                        RULE,
                        exercise.id(),
                        exercise.page(),
                        "no lesson teaches " + code + ". Add it to the :concepts: of the lesson that does."));
    }

    private static Set<String> asked(List<Lesson> lessons) {
        var asked = new TreeSet<String>();
        for (Lesson lesson : lessons) {
            if (TextFile.read(lesson.quiz()).exists()) {
                read(lesson).questions().forEach(question -> asked.add(question.concept()));
            }
        }
        return asked;
    }

    static Quiz read(Lesson lesson) {
        try {
            return Quiz.read(lesson.quiz());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String named(java.nio.file.Path folder) {
        return folder.getFileName().toString();
    }
}
