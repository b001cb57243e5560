package workbook.sheet.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.sheet.text.AnswerText;
import workbook.sheet.text.Spelling;
import workbook.sheet.text.Stems;
import workbook.sheet.text.Word;

/** Says which question of the course a line asks, however it is worded. */
final class QuestionFinder {

    /** From here on, a line is the question that it resembles. */
    static final double ENOUGH = 0.52;

    /** What a line must be better by than for any other question. */
    private static final double MARGIN = 0.07;

    /** The same for a few words among the questions of one lesson. */
    private static final double MARGIN_WITHIN = 0.25;

    private static final double ALL = 0.99;

    private static final int MOST = 20_000;

    /** Words that stand in any question. */
    private static final Set<String> NOT_ITS_SUBJECT =
            Pattern.compile("\\s+").splitAsStream("""
                    what how which who why when where is are do does did can a an the it its to of in and or you
                    your for one be i that this by on q question answer please would will with from as we my s
                    whats doe mean describe explain using use used there page at they sentence words own if was
                    were has have not
                    """).collect(Collectors.toUnmodifiableSet());

    private static final BitSet NOWHERE = new BitSet();

    private final List<Wording> wordings;
    private final Map<String, BitSet> byStem = new HashMap<>();
    private final Map<String, QuestionNames> headings;

    private final WordWeights weights;
    private final Set<String> stories;
    private final Map<String, Match> known = new ConcurrentHashMap<>();
    private final Stems stems;
    private final Spelling spelling;

    /**
     * A line's question.
     *
     * @param questions its ids: none, or two where it asks both
     * @param score from 0 to 1, how much it resembles the nearest wording
     * @param set who asks it so
     */
    record Match(List<String> questions, double score, String set) {
        static final Match NONE = new Match(List.of(), 0, "");

        boolean found() {
            return !questions.isEmpty();
        }

        Match atLeast(double certainty) {
            return new Match(questions, Math.max(score, certainty), set);
        }
    }

    /** @param headings for each question */
    QuestionFinder(
            List<Map.Entry<String, Map.Entry<String, String>>> asked,
            Map<String, QuestionNames> headings,
            Stems stems,
            Spelling spelling) {
        this.stems = stems;
        this.spelling = spelling;
        this.headings = headings;
        this.wordings = asked.stream()
                .map(each -> new Wording(
                        each.getKey(),
                        each.getValue().getKey(),
                        subject(each.getValue().getValue())))
                .filter(each -> !each.stems().isEmpty())
                .toList();
        for (int i = 0; i < wordings.size(); i++) {
            for (String stem : wordings.get(i).stems()) {
                byStem.computeIfAbsent(stem, any -> new BitSet()).set(i);
            }
        }
        this.stories = asked.stream()
                .map(each -> each.getValue().getValue())
                .filter(text -> !QuestionForm.asks(text))
                .map(QuestionFinder::words)
                .collect(Collectors.toUnmodifiableSet());
        this.weights = new WordWeights(wordings);
    }

    /** True if it's word for word a question that doesn't look like one: a small story, and then "Name a fault". */
    boolean tells(String line) {
        return stories.contains(words(QuestionForm.bare(line)));
    }

    private static String words(String text) {
        return AnswerText.plainWords(text).collect(Collectors.joining(" "));
    }

    /** The question of a heading that only names it, such as "Proof of life". */
    Match heading(String line) {
        String name = QuestionForm.bare(line)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[?:.]+$", "")
                .strip();
        return headings.entrySet().stream()
                .filter(each -> each.getValue().names().contains(name))
                .map(each ->
                        new Match(List.of(each.getKey()), 1, each.getValue().set()))
                .findFirst()
                .orElse(Match.NONE);
    }

    /** The question of a whole text. */
    Match of(String text) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(QuestionForm.bare(text), this::find);
    }

    private Match find(String text) {
        Set<String> line = subject(text);
        if (line.isEmpty() || wordings.isEmpty()) {
            return Match.NONE;
        }
        var best = new LinkedHashMap<String, Match>();
        List<Wording> alike = alike(line);
        for (Wording wording : alike) {
            double score = score(line, wording);
            Match old = best.get(wording.question());
            if (old == null || score > old.score()) {
                best.put(wording.question(), new Match(List.of(wording.question()), score, wording.set()));
            }
        }
        List<Match> ranked = best.values().stream()
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .toList();
        if (ranked.isEmpty()) {
            return Match.NONE;
        }
        Match first = ranked.get(0);
        Match two = both(line, alike);
        if (two.found() && two.score() > first.score()) {
            return two;
        }
        boolean clear = ranked.size() < 2 || first.score() - ranked.get(1).score() >= MARGIN;
        return first.score() >= ENOUGH && clear ? first : Match.NONE;
    }

    /** The one question of a set that most of a short text's words belong to. */
    Match within(String set, String text) {
        Set<String> line = subject(text);
        double all = weights.of(line, set);
        var best = new HashMap<String, Double>();
        for (Wording wording : wordings) {
            if (wording.set().equals(set) && all > 0) {
                best.merge(wording.question(), weights.common(line, wording) / all, Math::max);
            }
        }
        List<Map.Entry<String, Double>> ranked = best.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        boolean clear = !ranked.isEmpty()
                && ranked.get(0).getValue() >= ENOUGH
                && (ranked.size() < 2
                        || ranked.get(0).getValue() - ranked.get(1).getValue() >= MARGIN_WITHIN);
        return clear ? NumberedLines.match(ranked.get(0).getKey(), set) : Match.NONE;
    }

    /** Two questions in one: each is there completely, and together they explain the line. */
    private Match both(Set<String> line, List<Wording> alike) {
        var complete = new LinkedHashMap<String, Wording>();
        for (Wording each : alike) {
            if (line.containsAll(each.stems())) {
                Wording old = complete.get(each.question());
                if (old == null || old.stems().size() < each.stems().size()) {
                    complete.put(each.question(), each);
                }
            }
        }
        var explained = new HashSet<String>();
        var needed = new ArrayList<Wording>();
        complete.values().stream()
                .sorted(Comparator.comparingDouble((Wording each) -> weights.of(each.stems(), each.set()))
                        .reversed())
                .forEach(each -> {
                    if (explained.addAll(each.stems())) {
                        needed.add(each);
                    }
                });
        String set = needed.isEmpty() ? "" : needed.get(0).set();
        double score = weights.of(explained, set) / weights.of(line, set);
        return needed.size() < 2 || score < ALL
                ? Match.NONE
                : new Match(
                        needed.stream().map(Wording::question).toList(),
                        score,
                        needed.get(0).set());
    }

    /** The wordings that have a word of a line, in their order: of hundreds, most have none. */
    private List<Wording> alike(Set<String> line) {
        var places = new BitSet();
        line.forEach(stem -> places.or(byStem.getOrDefault(stem, NOWHERE)));
        return places.stream().mapToObj(wordings::get).toList();
    }

    private double score(Set<String> line, Wording wording) {
        String set = wording.set();
        return 2 * weights.common(line, wording) / (weights.of(line, set) + weights.of(wording.stems(), set));
    }

    private Set<String> subject(String text) {
        return AnswerText.of(text, stems, spelling).words().stream()
                .filter(word ->
                        !NOT_ITS_SUBJECT.contains(word.raw()) && word.raw().length() > 1)
                .map(Word::stem)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
