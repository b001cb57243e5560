package workbook.cli.author;

import java.util.Set;
import java.util.TreeSet;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.course.Mistakes;
import workbook.course.Quiz;

/** Each misconception that the reference lists is met in the course: a mistake or a quiz option has its code. */
final class MisconceptionRule implements Rule {

    private static final String RULE = "misconception is met";

    @Override
    public void judge(Scope scope, Findings findings) {
        if (!scope.whole()) {
            return;
        }
        Codes codes = Codes.misconceptions(scope.course().root());
        Set<String> met = met(scope);
        for (String code : codes.all()) {
            if (met.contains(code)) {
                findings.holds(RULE, code);
            } else {
                findings.breaks(
                        RULE,
                        code,
                        codes.file(),
                        "no mistake and no quiz option has the code " + code
                                + ". Give it to the one that shows this belief, or remove the entry.");
            }
        }
    }

    private static Set<String> met(Scope scope) {
        var met = new TreeSet<String>();
        for (Exercise exercise : scope.course().exercises()) {
            Mistakes.of(scope.course().root(), exercise).mistakes().forEach(mistake -> met.add(mistake.code()));
        }
        for (Lesson lesson : scope.course().lessons()) {
            if (TextFile.read(lesson.quiz()).exists()) {
                LessonRule.read(lesson).questions().stream()
                        .flatMap(question -> question.options().stream())
                        .map(Quiz.Option::code)
                        .forEach(met::add);
            }
        }
        return met;
    }
}
