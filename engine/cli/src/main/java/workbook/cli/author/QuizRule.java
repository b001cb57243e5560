package workbook.cli.author;

import java.util.List;
import workbook.course.Lesson;
import workbook.course.Quiz;

/** Each lesson has a quiz in which every option answers, and every code exists. */
final class QuizRule implements Rule {

    private static final String RULE = "quiz is sound";
    private static final int QUESTIONS = 5;

    @Override
    public void judge(Scope scope, Findings findings) {
        List<Lesson> lessons = scope.whole() ? scope.course().lessons() : List.of();
        for (Lesson lesson : lessons) {
            int before = findings.failures();
            if (TextFile.read(lesson.quiz()).exists()) {
                judge(scope, lesson, LessonRule.read(lesson), findings);
            } else {
                breaks(findings, lesson, "the lesson has no quiz. Write five questions.");
            }
            if (findings.failures() == before) {
                findings.holds(RULE, lesson.folder());
            }
        }
    }

    private static void judge(Scope scope, Lesson lesson, Quiz quiz, Findings findings) {
        Codes concepts = Codes.concepts(scope.course().root());
        Codes misconceptions = Codes.misconceptions(scope.course().root());
        quiz.complaints().forEach(bad -> breaks(findings, lesson, "line " + bad.line() + ": " + bad.problem() + "."));
        if (quiz.questions().size() < QUESTIONS) {
            breaks(findings, lesson, "it asks " + quiz.questions().size() + " questions. Ask five.");
        }
        for (Quiz.Question question : quiz.questions()) {
            if (!question.concept().isEmpty() && !concepts.has(question.concept())) {
                breaks(findings, lesson, at(question) + concepts.missing(question.concept()));
            }
            question.options().stream()
                    .map(Quiz.Option::code)
                    .filter(code -> !code.isEmpty() && !code.equals("-") && !misconceptions.has(code))
                    .forEach(code -> breaks(findings, lesson, at(question) + misconceptions.missing(code)));
        }
    }

    private static String at(Quiz.Question question) {
        return "line " + question.line() + ": ";
    }

    private static void breaks(Findings findings, Lesson lesson, String sentences) {
        findings.breaks(RULE, lesson.folder(), lesson.quiz(), sentences);
    }
}
