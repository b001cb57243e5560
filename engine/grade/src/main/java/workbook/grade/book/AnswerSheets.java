package workbook.grade.book;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import workbook.grade.roster.CsvTable;
import workbook.grade.roster.Roster;

/**
 * The answers to reading questions of a class, from the file {@code answers.csv} that {@code ./workbook sheet} writes.
 *
 * @param bySheet what each sheet has, by the sheet's name
 * @param each what a full answer counts; nothing unless the teacher says so
 */
public record AnswerSheets(Map<String, List<ReadingAnswer>> bySheet, Points each) {

    /** Where the class has none. */
    public static final AnswerSheets NONE = new AnswerSheets(Map.of(), Points.NONE);

    private static final String FILE = "answers.csv";
    private static final List<String> COLUMNS =
            List.of("sheet", "question", "title", "grade", "decided", "look at", "feedback");
    private static final String ABSENT = "absent";
    private static final Set<String> GRADES =
            Set.of(ReadingAnswer.FULL, ReadingAnswer.PARTIAL, "wrong", ABSENT, ReadingAnswer.NOT_GRADED);
    private static final Pattern PARTS = Pattern.compile("[/#]");
    private static final Pattern ENDING = Pattern.compile("\\.\\w{1,8}$");

    public AnswerSheets {
        bySheet = new LinkedHashMap<>(bySheet);
    }

    /**
     * Reads what the reader of sheets wrote.
     *
     * @param results its folder of results, or the file itself
     * @param points what a full answer counts; 0 for remarks only
     * @throws IOException if it can't be read
     * @throws IllegalArgumentException with a sentence, if it has another form
     */
    public static AnswerSheets read(Path results, BigDecimal points) throws IOException {
        Path file = Files.isDirectory(results) ? results.resolve(FILE) : results;
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + ": ./workbook sheet FOLDER --out DIR writes it.");
        }
        return new AnswerSheets(rows(CsvTable.of(CsvTable.text(file), file.toString()), file), Points.of(points));
    }

    private static Map<String, List<ReadingAnswer>> rows(CsvTable table, Path file) {
        for (String column : COLUMNS) {
            if (!table.has(Set.of(column))) {
                throw new IllegalArgumentException(file + " has no column " + column
                        + ": name the folder that ./workbook sheet FOLDER --out DIR wrote.");
            }
        }
        var sheets = new LinkedHashMap<String, List<ReadingAnswer>>();
        for (CSVRecord row : table.rows()) {
            String grade = cell(table, row, "grade");
            if (!GRADES.contains(grade)) {
                throw new IllegalArgumentException(
                        file + ", row " + row.getRecordNumber() + ": there is no grade '" + grade + "'.");
            }
            boolean decided = cell(table, row, "decided").equals("yes");
            var answer = new ReadingAnswer(
                    cell(table, row, "question"),
                    cell(table, row, "title"),
                    grade,
                    decided ? "" : cell(table, row, "look at"),
                    grade.equals(ABSENT) ? "" : cell(table, row, "feedback"));
            sheets.computeIfAbsent(cell(table, row, "sheet"), any -> new ArrayList<>())
                    .add(answer);
        }
        return sheets;
    }

    private static String cell(CsvTable table, CSVRecord row, String column) {
        return table.cell(row, Set.of(column));
    }

    /**
     * The gradebook with these answers: each sheet is that of the one student whose submission, id, email or name a
     * folder or the file has, such as {@code ada.md}, {@code ada/answers.md} or {@code class.md#ada}.
     */
    public Gradebook in(Gradebook book) {
        if (bySheet.isEmpty()) {
            return book;
        }
        Map<String, Set<Integer>> byKey = keys(book.students());
        var problems = new ArrayList<>(book.problems());
        var found = new HashMap<Integer, List<ReadingAnswer>>();
        for (Map.Entry<String, List<ReadingAnswer>> sheet : bySheet.entrySet()) {
            Set<Integer> owners = owners(sheet.getKey(), byKey);
            if (owners.size() == 1) {
                List<ReadingAnswer> own =
                        found.computeIfAbsent(owners.iterator().next(), any -> new ArrayList<>());
                add(own, sheet.getValue(), sheet.getKey(), problems);
            } else {
                problems.add(
                        "The answer sheet " + sheet.getKey()
                                + (owners.isEmpty() ? " fits no student" : " could be that of several students")
                                + ", so it is in nobody's feedback. Name it as the submission, or as the roster names the student.");
            }
        }
        long open = found.values().stream()
                .flatMap(List::stream)
                .filter(answer -> !answer.open().isEmpty())
                .count();
        if (open > 0) {
            problems.add("Answers to reading questions that are doubtful, and that nobody has decided about: " + open
                    + ". ./workbook sheet --review DIR shows them.");
        }
        var students = new ArrayList<StudentMarks>();
        for (int i = 0; i < book.students().size(); i++) {
            List<ReadingAnswer> own = found.getOrDefault(i, List.of());
            StudentMarks student = book.students().get(i);
            students.add(own.isEmpty() ? student : student.with(new ReadingAnswers(own, each)));
        }
        return new Gradebook(book.assignment(), students, problems);
    }

    private static Map<String, Set<Integer>> keys(List<StudentMarks> students) {
        var byKey = new HashMap<String, Set<Integer>>();
        for (int i = 0; i < students.size(); i++) {
            for (String key :
                    Roster.keys(students.get(i).student(), students.get(i).entry())) {
                byKey.computeIfAbsent(key, any -> new HashSet<>()).add(i);
            }
        }
        return byKey;
    }

    /** By the first part of the sheet's name that fits somebody; the part behind {@code #} is the surest. */
    private static Set<Integer> owners(String sheet, Map<String, Set<Integer>> byKey) {
        var parts = new ArrayList<>(PARTS.splitAsStream(sheet).toList());
        if (sheet.contains("#")) {
            parts.add(0, parts.remove(parts.size() - 1));
        }
        return parts.stream()
                .map(part -> byKey.getOrDefault(Roster.key(ENDING.matcher(part).replaceFirst("")), Set.of()))
                .filter(Predicate.not(Set::isEmpty))
                .findFirst()
                .orElse(Set.of());
    }

    /** A question that was asked on an earlier sheet of the student, too, counts once. */
    private static void add(List<ReadingAnswer> own, List<ReadingAnswer> more, String sheet, List<String> problems) {
        for (ReadingAnswer answer : more) {
            int at = index(own, answer.question());
            boolean absent = answer.grade().equals(ABSENT);
            if (at < 0) {
                own.add(answer);
            } else if (own.get(at).grade().equals(ABSENT)) {
                own.set(at, answer);
            } else if (!absent) {
                problems.add("The answer sheet " + sheet + " answers " + answer.question()
                        + " again. The answer on the student's earlier sheet counts.");
            }
        }
    }

    private static int index(List<ReadingAnswer> answers, String question) {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).question().equals(question)) {
                return i;
            }
        }
        return -1;
    }
}
