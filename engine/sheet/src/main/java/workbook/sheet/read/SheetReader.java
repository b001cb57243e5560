package workbook.sheet.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import workbook.sheet.read.Line.Kind;
import workbook.sheet.read.QuestionLines.Found;

/** Reads the questions and answers of a Markdown text; what it doesn't understand, it says. */
public final class SheetReader {

    private static final int SHOWN = 60;
    static final double CERTAIN = 0.75;

    private static final Pattern LABEL = Pattern.compile(
            "(?i)^\\s*(?:my\\s+)?(?:answers?|ans|a|antwort|response)\\s*(?::|[.)](?=\\s)|->|=>|-(?=\\s))\\s*");
    private static final Pattern ONLY_LABEL =
            Pattern.compile("(?i)^\\s*(?:my\\s+)?(?:answers?|ans|a|response)\\s*[:.)-]*\\s*$");
    private static final Pattern LINK =
            Pattern.compile("(?i)^\\W*(?:(?:source|link|see|from)s?:?\\s*)?<?https?://\\S+>?\\W*$");
    private static final Pattern TOOL = Pattern.compile(
            "(?i)^\\W*(?:i|we)\\s+(?:have\\s+|also\\s+)?(?:used|asked|took help from)\\s.{0,30}\\b(?:chat ?bot|chat ?gpt|gpt|ai|copilot|llm|gemini|claude|language model)\\b.*$");
    private static final Pattern END_OF_ANSWERS =
            Pattern.compile("(?i)^(?:sources?|links?|references?|resources|notes?|further reading)\\b.{0,20}$");
    private static final Set<String> TABLE_HEADS =
            Set.of("question", "questions", "answer", "answers", "#", "nr", "no", "my answer");

    private final CourseQuestions questions;
    private final QuestionLines finder;
    private final TopicLines topics;
    private final NumberedLines numbers;
    private final LessonTitles titles;
    private final LessonWords lessons;

    public SheetReader(CourseQuestions questions) {
        this.questions = questions;
        this.finder = new QuestionLines(questions.finder());
        this.topics = new TopicLines(questions.topics());
        this.numbers = questions.numbered();
        this.titles = questions.titles();
        this.lessons = questions.withinLessons();
    }

    /**
     * The sheets of one file: more than one where its questions come again.
     *
     * @param name of the file, for reports
     * @throws SheetFile.NoSheet if nothing in it is an answer to a question of this course
     */
    public List<Sheet> read(String name, String markdown) throws SheetFile.NoSheet {
        List<Line> lines = MarkdownLines.of(markdown);
        var remarks = new ArrayList<String>();
        List<Section> sections = sections(lines, remarks);
        if (sections.isEmpty()) {
            throw new SheetFile.NoSheet(none(lines));
        }
        if (sections.stream().allMatch(section -> section.text().isEmpty())) {
            throw new SheetFile.NoSheet("has questions, and nothing is written under any of them.");
        }
        if (SheetFile.foreign(sections.stream().map(Section::text).toList())) {
            throw new SheetFile.NoSheet("isn't answered in English, and the rubrics read nothing else.");
        }
        return SheetSplitter.split(name, sections, questions, remarks);
    }

    private static String none(List<Line> lines) {
        if (lines.stream().allMatch(line -> line.kind() == Kind.HEADING)) {
            return "has headings and no text.";
        }
        if (SheetFile.foreign(lines.stream().map(Line::text).toList())) {
            return "isn't written in English, and the rubrics read nothing else.";
        }
        String first = shown(lines.get(0).text());
        return "has no question that has a rubric; it begins with \"" + first
                + "\". Write each question above its answer, as the lesson words it.";
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN).strip() + "…";
    }

    /** Each question with what stands under it. */
    private List<Section> sections(List<Line> lines, List<String> remarks) {
        var sections = new ArrayList<Section>();
        Section open = null;
        String title = "";
        boolean orphaned = false;
        Map<Integer, Integer> lessonsAt = titles.in(lines, names(lines));
        Map<Integer, Found> worded = worded(lines, lessonsAt.keySet());
        Map<Integer, Found> named = topics.in(lines);
        Map<Integer, Found> sure = new HashMap<>(lessons.in(lines, lessonsAt, worded, named));
        numbers.in(lines, lessonsAt, worded, named).forEach((line, found) -> sure.merge(line, found, Found::agreeing));
        for (int i = 0; i < lines.size(); ) {
            Line line = lines.get(i);
            Found found = sure.getOrDefault(i, worded.get(i));
            if (found == null && named.containsKey(i) && !begins(open, line, named.get(i))) {
                found = named.get(i);
            }
            if (found != null) {
                if (open == null || !open.text().isEmpty() || !open.repeats(found.match())) {
                    open = new Section(found.match(), found.asked(), title, line.number());
                    sections.add(open);
                }
                title = "";
                orphaned = false;
                add(open, found.rest());
                i = found.next();
                uncertain(found, line, remarks);
                continue;
            }
            i++;
            if (!lessonsAt.containsKey(i - 1) && unknownQuestion(line)) {
                remarks.add(
                        "Line " + line.number() + ": \"" + shown(line.text())
                                + "\" is no question that has a rubric, or could be several; what stands under it was not read.");
                open = null;
                orphaned = false;
            } else if (lessonsAt.containsKey(i - 1) || endsAnswer(line)) {
                title = line.text();
                open = null;
                orphaned = !sections.isEmpty();
            } else if (open != null) {
                add(open, line.text());
            } else if (orphaned && !LINK.matcher(line.text()).matches() && !linkList(title)) {
                remarks.add("Line " + line.number() + ": what stands under \"" + shown(title)
                        + "\" belongs to no question, and was not read.");
                orphaned = false;
            }
        }
        return sections;
    }

    /** The headings that are names of questions, by their index. */
    private Set<Integer> names(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> finder.at(lines, i).match().found())
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The questions that are there in their own words, by the index of their line. */
    private Map<Integer, Found> worded(List<Line> lines, Set<Integer> lessonsAt) {
        var worded = new HashMap<Integer, Found>();
        for (int i = 0; i < lines.size(); ) {
            Found found = lessonsAt.contains(i) ? null : finder.at(lines, i);
            if (found != null && found.match().found()) {
                worded.put(i, found);
                Line asked = lines.get(i);
                i = found.next();
                while (found.surely() && i < lines.size() && answersInRow(lines.get(i), asked)) {
                    i++;
                }
            } else {
                i++;
            }
        }
        return worded;
    }

    /** Beside a question in a table, words that resemble another one are the answer, unless they ask. */
    private static boolean answersInRow(Line cell, Line question) {
        return cell.kind() == Kind.CELL
                && question.kind() == Kind.CELL
                && cell.number() == question.number()
                && cell.text().indexOf('?') < 0;
    }

    /** "With broadcast. It belongs to ..." under a question is the beginning of its answer, and names no other one. */
    private static boolean begins(@Nullable Section open, Line line, Found topic) {
        if (open == null || !open.text().isEmpty()) {
            return false;
        }
        return open.asksSurely()
                ? (!line.standsOut() || line.kind() == Kind.CELL) && !LineNumber.numbered(line)
                : open.repeats(topic.match()) && !line.standsOut();
    }

    private static boolean linkList(String title) {
        return END_OF_ANSWERS.matcher(title).matches();
    }

    private static void uncertain(Found found, Line line, List<String> remarks) {
        if (found.match().score() < CERTAIN) {
            String words = found.asked().isEmpty() ? line.text() : found.asked();
            remarks.add("Line " + line.number() + ": \"" + shown(words) + "\" was taken for the question "
                    + String.join(" and ", found.match().questions()) + ".");
        }
    }

    private static boolean unknownQuestion(Line line) {
        boolean ends = line.text().strip().endsWith("?");
        return (ends && line.standsOut() && line.kind() != Kind.CELL)
                || (line.kind() == Kind.HEADING && QuestionForm.asks(line.text()));
    }

    private static boolean endsAnswer(Line line) {
        String text = QuestionForm.bare(line.text());
        return (line.kind() == Kind.HEADING && !ONLY_LABEL.matcher(line.text()).matches())
                || (line.standsOut() && END_OF_ANSWERS.matcher(text).matches() && text.length() < SHOWN / 2);
    }

    private static void add(Section section, String text) {
        String bare = section.text().isEmpty() ? LABEL.matcher(text).replaceFirst("") : text;
        boolean noise = bare.isBlank()
                || ONLY_LABEL.matcher(text).matches()
                || LINK.matcher(text).matches()
                || TOOL.matcher(text).matches()
                || TABLE_HEADS.contains(text.strip().toLowerCase(Locale.ROOT));
        if (!noise) {
            section.add(bare);
        }
    }

    /** The ids of all questions in these answers. */
    static Set<String> ids(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.match().questions().stream())
                .collect(Collectors.toSet());
    }
}
