package workbook.sheet.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.sheet.read.Line.Kind;
import workbook.sheet.read.QuestionFinder.Match;
import workbook.sheet.read.QuestionLines.Found;

/**
 * Finds questions in a sheet that only gives their numbers, below a heading that names the lesson: "Lesson 6" or
 * "Queues", and "3. ...". That holds only while the numbers of a lesson rise, and while those questions that are there
 * in their own words have the lesson's numbers: other numbers are the sheet's own.
 */
final class NumberedLines {

    private static final Pattern LESSON =
            Pattern.compile("(?i)\\b(?:lesson|reading|part|chapter)[ _-]*0?(\\d{1,2})(?!\\d)");
    private static final Pattern NUMBER =
            Pattern.compile("^\\W{0,4}(?:q(?:uestion)?\\s*)?(\\d{1,2})\\s*[.):/-]\\W*(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("[^a-z]+");
    private static final int MOST_WORDS_OF_A_TITLE = 6;
    private static final int MOST_WORDS_OF_A_NAME = 12;

    /** Surer than nothing, and for a person to look at. */
    private static final double CERTAINTY = 0.53;

    private final Map<String, Match> questions;
    private final Map<String, Integer> titles;

    /**
     * @param questions by lesson and number, such as {@code 6.3}
     * @param titles the numbers of the lessons by a word of their titles, in small letters
     */
    NumberedLines(Map<String, Match> questions, Map<String, Integer> titles) {
        this.questions = Map.copyOf(questions);
        this.titles = Map.copyOf(titles);
    }

    /** A question that is only known by its number. */
    static Match match(String question, String lesson) {
        return new Match(List.of(question), CERTAINTY, lesson);
    }

    /**
     * Questions by the index of their line.
     *
     * @param worded those that are there in their own words, likewise
     */
    Map<Integer, Found> in(List<Line> lines, Map<Integer, Found> worded) {
        var found = new LinkedHashMap<Integer, Found>();
        var block = new HashMap<Integer, Found>();
        int lesson = -1;
        int last = 0;
        boolean holds = true;
        for (int i = 0; i < lines.size(); i++) {
            int named = worded.containsKey(i) ? -1 : lesson(lines.get(i)); // "Rooms" can be a question's name
            if (named >= 0) {
                found.putAll(holds ? block : Map.of());
                block.clear();
                lesson = named;
                last = 0;
                holds = true;
                continue;
            }
            int asked = number(lines.get(i));
            if (lesson < 0 || asked == 0) {
                continue;
            }
            Match question = questions.getOrDefault(lesson + "." + asked, Match.NONE);
            Found there = worded.get(i);
            holds &= asked > last && (there == null || there.match().questions().containsAll(question.questions()));
            last = asked;
            if (there == null && question.found()) {
                block.put(i, found(question, text(lines.get(i)), goesOn(lines, i + 1), i + 1));
            }
        }
        found.putAll(holds ? block : Map.of());
        return found;
    }

    /** True of a heading such as "Lesson 4: rooms", which names no question. */
    static boolean isLesson(Line line) {
        return mayNameLesson(line) && LESSON.matcher(line.text()).find();
    }

    private static boolean mayNameLesson(Line line) {
        return line.kind() == Kind.HEADING || (line.strong() && line.ordinal() == 0);
    }

    /** The number of the lesson that a heading names; -1 if it names none, or several. */
    private int lesson(Line line) {
        if (!mayNameLesson(line)) {
            return -1;
        }
        Matcher number = LESSON.matcher(line.text());
        if (number.find()) {
            return Integer.parseInt(number.group(1));
        }
        List<String> words =
                WORDS.splitAsStream(line.text().toLowerCase(Locale.ROOT)).toList();
        Set<Integer> named =
                words.stream().filter(titles::containsKey).map(titles::get).collect(Collectors.toSet());
        return words.size() <= MOST_WORDS_OF_A_TITLE && named.size() == 1
                ? named.iterator().next()
                : -1;
    }

    /** The number at the beginning of a line; 0 where there is none. */
    private static int number(Line line) {
        Matcher number = NUMBER.matcher(line.text());
        return line.ordinal() > 0 ? line.ordinal() : number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static String text(Line line) {
        return line.ordinal() > 0 ? line.text() : NUMBER.matcher(line.text()).replaceFirst("$2");
    }

    /** True if something stands under a numbered line. */
    private static boolean goesOn(List<Line> lines, int next) {
        return next < lines.size() && lines.get(next).kind() != Kind.HEADING && number(lines.get(next)) == 0;
    }

    /** A question in words that aren't known, or a name for it, is no part of the answer. */
    private static Found found(Match question, String text, boolean goesOn, int next) {
        int end = text.indexOf('?') + 1;
        boolean asks = end > 0 && (end == text.length() || QuestionFinder.asks(text.substring(0, end - 1)));
        if (asks) {
            return new Found(
                    question, text.substring(0, end), text.substring(end).strip(), next);
        }
        boolean name = goesOn
                && !text.matches(".*[.!;]\\W*")
                && WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).count() <= MOST_WORDS_OF_A_NAME;
        return name ? new Found(question, text, "", next) : new Found(question, "", text, next);
    }
}
