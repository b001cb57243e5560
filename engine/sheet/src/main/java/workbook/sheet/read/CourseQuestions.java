package workbook.sheet.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.sheet.rubric.Rubric;
import workbook.sheet.rubric.Rubrics;
import workbook.sheet.text.Spelling;
import workbook.sheet.text.Stems;

/** All questions of the course: how they are worded, and which of them belong together on a sheet. */
public final class CourseQuestions {

    private static final double SHARE_OF_A_SET = 0.4;
    private static final Pattern FOLDER = Pattern.compile("lesson(\\d+)_(?:.*_)?([a-z]+)");

    private final QuestionFinder finder;
    private final QuestionFinder topics;
    private final Map<String, List<String>> sets = new LinkedHashMap<>();
    private final Map<String, List<String>> wordings = new HashMap<>();
    private final Map<String, QuestionFinder.Match> numbers = new HashMap<>();
    private final Map<Integer, String> folders = new HashMap<>();
    private final LessonTitles titles;

    private CourseQuestions(Rubrics rubrics, Path root, Stems stems, Spelling spelling) throws IOException {
        titles = new LessonTitles(stems);
        var asked = new ArrayList<Map.Entry<String, Map.Entry<String, String>>>();
        var headings = new LinkedHashMap<String, QuestionNames>();
        var names = new ArrayList<Map.Entry<String, Map.Entry<String, String>>>();
        var lists = new HashMap<String, List<String>>();
        for (Rubric rubric : rubrics.all()) {
            String id = rubric.question();
            for (String text : rubric.usual()) {
                asked.add(Map.entry(id, Map.entry(rubric.set(), text)));
                add(rubric.set(), id, text);
            }
            for (Rubric.Asked place : rubric.asked()) {
                if (!lists.containsKey(place.lesson())) {
                    Path lesson = root.resolve("lessons").resolve(place.lesson());
                    lists.put(place.lesson(), QuestionList.of(lesson));
                    title(lesson);
                }
                List<String> list = lists.getOrDefault(place.lesson(), List.of());
                if (place.number() <= list.size()) {
                    String text = list.get(place.number() - 1);
                    asked.add(Map.entry(id, Map.entry(place.lesson(), text)));
                    add(place.lesson(), id, text);
                    number(place, id);
                }
            }
            rubric.called().forEach(name -> names.add(Map.entry(id, Map.entry(rubric.set(), name))));
            headings.put(
                    id,
                    new QuestionNames(
                            rubric.set(),
                            rubric.called().stream()
                                    .map(name -> name.toLowerCase(Locale.ROOT))
                                    .collect(Collectors.toSet())));
        }
        finder = new QuestionFinder(asked, headings, stems, spelling);
        topics = new QuestionFinder(names, headings, stems, spelling);
    }

    /** Reads the wordings of the rubrics, and those of the lessons that they name. */
    public static CourseQuestions of(Rubrics rubrics, Path root, Stems stems, Spelling spelling) throws IOException {
        return new CourseQuestions(rubrics, root, stems, spelling);
    }

    private void add(String set, String id, String text) {
        List<String> ids = sets.computeIfAbsent(set, any -> new ArrayList<>());
        if (!ids.contains(id)) {
            ids.add(id);
        }
        wordings.computeIfAbsent(id, any -> new ArrayList<>()).add(text);
    }

    /** A lesson's folder has its number and a word of its title. */
    private void number(Rubric.Asked place, String id) {
        Matcher folder = FOLDER.matcher(place.lesson());
        if (folder.matches()) {
            int lesson = Integer.parseInt(folder.group(1));
            numbers.put(lesson + "." + place.number(), NumberedLines.match(id, place.lesson()));
        }
    }

    /** What sheets call a lesson: its title, and the word in the name of its folder. */
    private void title(Path lesson) throws IOException {
        Matcher folder = FOLDER.matcher(lesson.getFileName().toString());
        if (folder.matches()) {
            int number = Integer.parseInt(folder.group(1));
            folders.put(number, lesson.getFileName().toString());
            titles.add(number, folder.group(2));
            titles.add(number, QuestionList.title(lesson));
        }
    }

    QuestionFinder finder() {
        return finder;
    }

    /** Knows the short names of questions instead of their wordings. */
    QuestionFinder topics() {
        return topics;
    }

    /** Knows questions by their numbers in a lesson. */
    NumberedLines numbered() {
        return new NumberedLines(numbers, titles);
    }

    LessonTitles titles() {
        return titles;
    }

    /** Knows questions by a few words among those of their lesson. */
    LessonWords withinLessons() {
        return new LessonWords(finder, folders);
    }

    /** All wordings of a question: to know one that is repeated in place of an answer. */
    public List<String> wordings(String question) {
        return List.copyOf(wordings.getOrDefault(question, List.of()));
    }

    /** Which questions belong on a sheet on which these were found, each with the set that words it so. */
    List<String> expected(List<QuestionFinder.Match> found) {
        Map<String, Long> counts = found.stream()
                .collect(Collectors.groupingBy(QuestionFinder.Match::set, LinkedHashMap::new, Collectors.counting()));
        String most = counts.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
        var expected = new LinkedHashSet<String>();
        sets.forEach((set, ids) -> {
            long here = counts.getOrDefault(set, 0L);
            if (set.equals(most) || (here >= 2 && here >= ids.size() * SHARE_OF_A_SET)) {
                expected.addAll(ids);
            }
        });
        return List.copyOf(expected);
    }
}
