package workbook.sheet.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.sheet.read.Line.Kind;
import workbook.sheet.read.QuestionFinder.Match;
import workbook.sheet.read.QuestionLines.Found;
import workbook.sheet.text.AnswerText;

/**
 * Finds questions in a sheet that gives their numbers: "3. ..." below a line that names the lesson, "6.3 ...", or
 * "3. Queues, ...". Numbers below a lesson hold only while they rise, and while those questions that are there in their
 * own words have the lesson's numbers: other numbers are the sheet's own.
 */
final class NumberedLines {

    private static final Pattern BOTH = Pattern.compile(
            "^\\W{0,4}(?:q(?:uestion)?\\W{0,3})?(\\d{1,2})\\.(\\d{1,2})(?![\\d.])\\W*(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("^([^,:]{3,40})[,:]\\s*(.*)$");
    private static final int LEAST = 3;
    private static final int LEAST_WORDED = 2;
    private static final int MOST_WORDS_OF_A_NAME = 12;

    /** Surer than nothing, and for a person to look at. */
    static final double CERTAINTY = 0.53;

    private final Map<String, Match> questions;
    private final LessonTitles titles;

    /** @param questions by lesson and number, such as {@code 6.3} */
    NumberedLines(Map<String, Match> questions, LessonTitles titles) {
        this.questions = Map.copyOf(questions);
        this.titles = titles;
    }

    /** A question that is only known by its number. */
    static Match match(String question, String lesson) {
        return new Match(List.of(question), CERTAINTY, lesson);
    }

    /**
     * Questions by the index of their line: where a line has one here and another one in its words, this one is meant.
     *
     * @param lessons that are named, by the index of their line
     * @param worded questions that are there in their own words, likewise
     * @param topics those that are there by a name, which can be one of another lesson's question
     */
    Map<Integer, Found> in(
            List<Line> lines, Map<Integer, Integer> lessons, Map<Integer, Found> worded, Map<Integer, Found> topics) {
        var sheet = new Known(lines, lessons, worded, topics);
        var found = new LinkedHashMap<>(withLesson(sheet));
        var block = new Block(-1);
        for (int i = 0; i < lines.size(); i++) {
            boolean named = lessons.containsKey(i);
            int asked = found.containsKey(i) ? 0 : LineNumber.of(lines.get(i));
            boolean other = lines.get(i).kind() == Kind.HEADING && asked == 0 && !worded.containsKey(i);
            if (named || (block.lesson < 0 && (other || (asked > 0 && asked <= block.last)))) {
                block.close(sheet, found);
                block = new Block(lessons.getOrDefault(i, -1));
            }
            if (!named && asked > 0) {
                block.add(i, asked);
            }
        }
        block.close(sheet, found);
        return found;
    }

    /** What is known of a sheet, by the index of the line. */
    private record Known(
            List<Line> lines, Map<Integer, Integer> lessons, Map<Integer, Found> worded, Map<Integer, Found> topics) {}

    /** Numbered lines below a line that names a lesson; -1 for a lesson that isn't known. */
    private final class Block {
        private final int lesson;
        private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
        private int last;
        private boolean rises = true;

        Block(int lesson) {
            this.lesson = lesson;
        }

        void add(int line, int number) {
            rises &= number > last;
            last = number;
            numbers.put(line, number);
        }

        void close(Known sheet, Map<Integer, Found> found) {
            int meant = lesson >= 0 ? lesson : byWords(numbers, sheet);
            boolean holds = rises
                    && meant >= 0
                    && numbers.entrySet().stream()
                            .noneMatch(each -> contradicts(
                                            sheet.worded.get(each.getKey()), true, meant, each.getValue())
                                    || contradicts(sheet.topics.get(each.getKey()), false, meant, each.getValue()));
            if (holds) {
                numbers.forEach((line, number) -> {
                    Match question = question(meant, number);
                    Found there = sheet.worded.get(line);
                    if (question.found()) {
                        Found byNumber = found(question, LineNumber.text(sheet.lines.get(line)), sheet, line);
                        Found named = there == null ? sheet.topics.get(line) : there;
                        found.put(line, named == null ? byNumber : named.agreeing(byNumber));
                    }
                });
            }
        }

        /**
         * A question that the lesson has under another number, or that is surely one of another lesson. A short name is
         * that only where nothing but the questions tells the lesson.
         */
        private boolean contradicts(@Nullable Found there, boolean ownWords, int meant, int number) {
            if (there == null
                    || there.match()
                            .questions()
                            .containsAll(question(meant, number).questions())) {
                return false;
            }
            boolean sure = lesson < 0 ? there.match().score() >= SheetReader.CERTAIN : ownWords && there.surely();
            return sure || lessonOf(there.match()).containsKey(meant);
        }
    }

    private Match question(int lesson, int number) {
        return questions.getOrDefault(lesson + "." + number, Match.NONE);
    }

    /** The lessons that ask a question, each with the question's number. */
    private Map<Integer, Integer> lessonOf(Match match) {
        var lessons = new HashMap<Integer, Integer>();
        questions.forEach((place, question) -> {
            if (match.questions().containsAll(question.questions())) {
                int point = place.indexOf('.');
                lessons.put(Integer.parseInt(place.substring(0, point)), Integer.parseInt(place.substring(point + 1)));
            }
        });
        return lessons;
    }

    /** The one lesson that has two of these questions or more under just these numbers; -1 if there is none. */
    private int byWords(Map<Integer, Integer> numbers, Known sheet) {
        var votes = new HashMap<Integer, Set<Integer>>();
        numbers.forEach((line, number) -> {
            Found there = sheet.worded.getOrDefault(line, sheet.topics.get(line));
            if (there != null) {
                lessonOf(there.match()).forEach((lesson, own) -> {
                    if (own.equals(number)) {
                        votes.computeIfAbsent(lesson, any -> new HashSet<>()).add(number);
                    }
                });
            }
        });
        List<Integer> enough = votes.entrySet().stream()
                .filter(vote -> vote.getValue().size() >= LEAST_WORDED)
                .map(Map.Entry::getKey)
                .toList();
        return enough.size() == 1 ? enough.get(0) : -1;
    }

    /** "6.3 ..." and "3. Queues, ..." name lesson and number in one line; a sheet has several of them, or it is chance. */
    private Map<Integer, Found> withLesson(Known sheet) {
        var both = new LinkedHashMap<Integer, Found>();
        var titled = new LinkedHashMap<Integer, Found>();
        for (int i = 0; i < sheet.lines.size(); i++) {
            Line line = sheet.lines.get(i);
            Matcher two = BOTH.matcher(line.text());
            if (two.matches() && line.ordinal() == 0) {
                Match question = question(Integer.parseInt(two.group(1)), Integer.parseInt(two.group(2)));
                put(both, i, question, two.group(3), sheet);
            }
            Matcher title = TITLE.matcher(LineNumber.text(line));
            if (LineNumber.of(line) > 0 && title.matches() && line.kind() != Kind.CODE) {
                Match question = question(titles.of(title.group(1)), LineNumber.of(line));
                put(titled, i, question, title.group(2), sheet);
            }
        }
        var found = new LinkedHashMap<Integer, Found>();
        for (Map<Integer, Found> layout : List.of(titled, both)) {
            var distinct = new HashSet<List<String>>();
            layout.values().forEach(each -> distinct.add(each.match().questions()));
            if (distinct.size() >= LEAST && distinct.size() == layout.size()) {
                found.putAll(layout);
            }
        }
        return found;
    }

    private static void put(Map<Integer, Found> layout, int line, Match question, String text, Known sheet) {
        if (question.found()) {
            layout.put(line, found(question, text, sheet, line));
        }
    }

    /** A question in words that aren't known, or a name for it, is no part of the answer. */
    private static Found found(Match question, String text, Known sheet, int index) {
        int next = index + 1;
        Line below = next < sheet.lines.size() && !sheet.lessons.containsKey(next) ? sheet.lines.get(next) : null;
        boolean goesOn = below != null && below.kind() != Kind.HEADING && LineNumber.of(below) == 0;
        if (text.isBlank() && below != null && goesOn && !sheet.worded.containsKey(next) && below.strong()) {
            return isName(below.text())
                    ? new Found(question, below.text(), "", next + 1)
                    : new Found(question, "", "", next);
        }
        int end = text.indexOf('?') + 1;
        boolean asks = end > 0 && (end == text.length() || QuestionForm.asks(text.substring(0, end - 1)));
        if (asks) {
            return new Found(
                    question, text.substring(0, end), text.substring(end).strip(), next);
        }
        return goesOn && isName(text) ? new Found(question, text, "", next) : new Found(question, "", text, next);
    }

    private static boolean isName(String text) {
        return !text.matches(".*[.!;]\\W*") && AnswerText.plainWords(text).count() <= MOST_WORDS_OF_A_NAME;
    }
}
