package workbook.sheet.grade;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import workbook.sheet.rubric.AnswerPattern;
import workbook.sheet.rubric.Cap;
import workbook.sheet.rubric.Grade;
import workbook.sheet.rubric.Idea;
import workbook.sheet.rubric.Misconception;
import workbook.sheet.rubric.Rubric;
import workbook.sheet.text.AnswerText;
import workbook.sheet.text.Spelling;
import workbook.sheet.text.Stems;
import workbook.sheet.text.Word;

/** Grades answers by their rubrics. Safe to use from several threads. */
public final class Grader {

    /** What is below is shown to a person first. */
    public static final double CONFIDENT = 0.75;

    private static final int WORDS_OF_A_LIST = 6;
    private static final double GRAMMAR_OF_A_LIST = 0.1;

    /** The name of the library is no code, and neither is the path of its requests. */
    private static final Pattern CODE = Pattern.compile("\\w\\s*\\(|\\b(?!socket\\.io\\b)\\w+\\.[a-z]\\w+|=>");

    private static final Pattern GROUP_END = Pattern.compile("[,;:.!?\\n→]+|\\s[-–—=/+]+>?\\s");
    private static final Pattern WORDS_ALONE = Pattern.compile("[\\p{L}\\p{N}' ]+");
    private static final Set<String> WITH_A_MEANING = Set.of(
            "all", "any", "one", "other", "each", "every", "both", "many", "several", "few", "some", "only", "just",
            "before", "after", "until", "while", "out", "off", "up", "over", "at", "between", "without", "no", "not");

    private final Stems stems;
    private final Spelling spelling;
    private final Sources sources;

    public Grader(Stems stems, Spelling spelling, Sources sources) {
        this.stems = stems;
        this.spelling = spelling;
        this.sources = sources;
    }

    /**
     * Grades an answer.
     *
     * @param wordings how the question is asked: a sentence that only repeats it earns nothing
     */
    public GradedAnswer grade(Rubric rubric, List<String> wordings, String answer) {
        String own = Repetition.removed(answer, wordings);
        AnswerText text = AnswerText.of(own, stems, spelling);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (!answer.isBlank() && text.words().isEmpty()) {
            doubts.add(Doubt.QUESTION_REPEATED);
        }
        var found = new ArrayList<Idea>();
        var missing = new ArrayList<Idea>();
        var places = new ArrayList<AnswerPattern.Place>();
        for (Idea idea : rubric.ideas()) {
            Optional<AnswerPattern.Place> place = first(idea.patterns(), text);
            (place.isPresent() ? found : missing).add(idea);
            place.ifPresent(places::add);
            if (place.isEmpty()
                    && idea.patterns().stream()
                            .anyMatch(each -> each.ignoringDenial(text).isPresent())) {
                doubts.add(Doubt.DENIAL);
            }
        }
        var misconceptions = new ArrayList<Misconception>();
        Grade grade = rubric.graded() ? byIdeas(rubric, found.size()) : Grade.NOT_GRADED;
        for (Misconception each : rubric.misconceptions()) {
            boolean meant = first(each.patterns(), text).isPresent()
                    && first(each.unless(), text).isEmpty();
            if (meant && !(rubric.graded() && idle(each, grade))) {
                misconceptions.add(each);
                grade = rubric.graded() ? each.cap().on(grade) : grade;
            }
        }
        if (rubric.graded()) {
            grade = listed(rubric, text, grade, doubts);
        }
        if (misconceptions.stream().anyMatch(Misconception::known)) {
            doubts.add(Doubt.MISCONCEPTION);
        }
        double confidence = rubric.graded() ? new Confidence(text, grade, misconceptions, places, doubts).value() : 1;
        if (confidence < CONFIDENT) {
            doubts.add(Doubt.LOW_CONFIDENCE);
        }
        String copied = sources.of(answer);
        String feedback = Feedback.of(rubric, grade, found, missing, misconceptions, answer.isBlank(), copied);
        return new GradedAnswer(grade, confidence, found, missing, misconceptions, doubts, copied, feedback);
    }

    /** A remark that would lift an answer, and there is nothing to lift: it asks for what the answer has said already. */
    private static boolean idle(Misconception each, Grade grade) {
        return each.cap() == Cap.AT_LEAST_PARTIAL && !each.known() && grade != Grade.WRONG;
    }

    private static Optional<AnswerPattern.Place> first(List<AnswerPattern> patterns, AnswerText text) {
        return patterns.stream()
                .map(pattern -> pattern.in(text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Grade byIdeas(Rubric rubric, int found) {
        return found >= rubric.complete() ? Grade.FULL : found > 0 ? Grade.PARTIAL : Grade.WRONG;
    }

    /** Words that are only listed say nothing, unless the question asks for a list, or it is code. */
    private static Grade listed(Rubric rubric, AnswerText text, Grade grade, Set<Doubt> doubts) {
        boolean list = !rubric.list()
                && text.words().size() >= WORDS_OF_A_LIST
                && (text.grammar() < GRAMMAR_OF_A_LIST || joinedByNothing(text))
                && !CODE.matcher(text.raw()).find();
        if (!list) {
            return grade;
        }
        doubts.add(Doubt.WORD_LIST);
        if (telegram(text.raw())) {
            return grade;
        }
        boolean nothing = text.grammar() == 0 && text.words().size() > WORDS_OF_A_LIST;
        return nothing ? Grade.WRONG : grade == Grade.FULL ? Grade.PARTIAL : grade;
    }

    /**
     * "Ack lost, client retries, server drops doubles" has no word of grammar and says something all the same: commas
     * make groups of its words. A person looks at it, and its grade stays.
     */
    private static boolean telegram(String text) {
        List<Long> groups = GROUP_END
                .splitAsStream(text)
                .map(group -> AnswerText.plainWords(group).count())
                .filter(words -> words > 0)
                .toList();
        long several = groups.stream()
                .filter(words -> words > 1 && words <= WORDS_OF_A_LIST)
                .count();
        return several > 1 && several * 3 >= groups.size() * 2L;
    }

    /** Words such as "all", "one" or "before" are a subject of some questions, and make no sentence of a list. */
    private static boolean joinedByNothing(AnswerText text) {
        return WORDS_ALONE.matcher(text.raw()).matches()
                && text.words().stream()
                        .map(Word::raw)
                        .noneMatch(word -> word.indexOf('\'') >= 0
                                || (AnswerText.FUNCTION_WORDS.contains(word) && !WITH_A_MEANING.contains(word)));
    }
}
