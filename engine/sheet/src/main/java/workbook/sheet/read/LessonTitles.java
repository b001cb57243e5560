package workbook.sheet.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.sheet.read.Line.Kind;
import workbook.sheet.text.AnswerText;
import workbook.sheet.text.Stems;

/** Knows which lesson a line of a sheet names, by its number or by its title: "LESSON 2", "Lesson one", "The wire". */
final class LessonTitles {

    private static final Pattern LESSON = Pattern.compile(
            "(?i)\\b(?:lesson|reading|part|chapter)[ _-]*(?:0?(\\d{1,2})(?![\\d.])|(zero|one|two|three|four|five|six|seven|"
                    + "eight|nine|ten|eleven)\\b)");
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven");
    /** Words of titles that stand in other headings, too. */
    private static final Set<String> NO_SUBJECT =
            Set.of("answer", "answers", "first", "more", "two", "thing", "things", "go");

    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final int MOST_WORDS_OF_A_TITLE = 6;
    private static final int MOST_WORDS_OF_A_LINE = 12;

    /** A lesson's title, or the word that its folder has for it. */
    private record Title(int lesson, Set<String> stems) {}

    private final List<Title> titles = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();
    private final Stems stems;

    LessonTitles(Stems stems) {
        this.stems = stems;
    }

    /** Takes a title of a lesson; it may have several. */
    void add(int lesson, String title) {
        whole.add(plain(title));
        Set<String> subject = subject(title);
        if (!subject.isEmpty()) {
            titles.add(new Title(lesson, subject));
        }
    }

    /**
     * The lessons that are named, by the index of their line.
     *
     * @param named lines that are the names of questions, too: "Rooms" above text is a question, and above "1. ..." a
     *     lesson
     */
    Map<Integer, Integer> in(List<Line> lines, Set<Integer> named) {
        var lessons = new HashMap<Integer, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int lesson = byNumber(line, lines);
            if (lesson < 0 && mayBeTitle(line)) {
                boolean above = i + 1 < lines.size() && separate(lines.get(i + 1));
                lesson = named.contains(i) && !above ? -1 : of(line.text());
            }
            if (lesson >= 0) {
                lessons.put(i, lesson);
            }
        }
        return lessons;
    }

    private static boolean separate(Line line) {
        return line.strong() || line.kind() == Kind.HEADING || LineNumber.numbered(line);
    }

    /** A number below "lesson" in a heading, in a bold line, or at the beginning of a line that stands alone. */
    private static int byNumber(Line line, List<Line> lines) {
        Matcher named = LESSON.matcher(line.text());
        boolean alone =
                lines.stream().filter(each -> each.block() == line.block()).count() == 1;
        boolean heads = line.kind() == Kind.HEADING || (line.strong() && line.ordinal() == 0);
        boolean begins = alone
                && line.kind() != Kind.CODE
                && words(line.text()) <= MOST_WORDS_OF_A_LINE
                && !line.text().endsWith("?");
        if (!(heads || begins) || !named.find() || !(heads || named.start() == 0)) {
            return -1;
        }
        return named.group(1) == null
                ? NUMBERS.indexOf(named.group(2).toLowerCase(java.util.Locale.ROOT))
                : Integer.parseInt(named.group(1));
    }

    private static boolean mayBeTitle(Line line) {
        return (line.kind() == Kind.HEADING || (line.strong() && line.ordinal() == 0 && line.kind() != Kind.CELL))
                && !LineNumber.numbered(line)
                && words(line.text()) <= MOST_WORDS_OF_A_TITLE;
    }

    /** The lesson with this title; -1 if there is none, or if several could be meant. */
    int of(String text) {
        Set<String> subject = subject(text);
        if (subject.isEmpty() || (QuestionForm.asks(text) && !whole.contains(plain(text)))) {
            return -1; // "What is a room" has the subject of a title, and "When things go wrong" is one
        }
        List<BiPredicate<Set<String>, Set<String>>> ways = List.of(Set::equals, Set::containsAll);
        for (BiPredicate<Set<String>, Set<String>> way : ways) {
            Set<Integer> fitting = titles.stream()
                    .filter(title -> way.test(title.stems(), subject))
                    .map(Title::lesson)
                    .collect(Collectors.toSet());
            if (!fitting.isEmpty()) {
                return fitting.size() == 1 ? fitting.iterator().next() : -1;
            }
        }
        return -1;
    }

    private static String plain(String text) {
        return AnswerText.plainWords(text).collect(Collectors.joining(" "));
    }

    private Set<String> subject(String text) {
        return AnswerText.plainWords(text)
                .filter(word -> LETTERS.matcher(word).matches() && !AnswerText.FUNCTION_WORDS.contains(word))
                .filter(word -> !NO_SUBJECT.contains(word))
                .map(stems::of)
                .collect(Collectors.toSet());
    }

    private static long words(String text) {
        return AnswerText.plainWords(text).count();
    }
}
