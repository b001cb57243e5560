package workbook.grade;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.grade.book.ClassPicture;
import workbook.grade.book.Gradebook;
import workbook.grade.book.MarkChange;
import workbook.grade.book.StudentMarks;
import workbook.grade.export.CanvasExport;
import workbook.grade.export.Classroom50Export;
import workbook.grade.export.Export;
import workbook.grade.export.GradescopeExport;
import workbook.grade.export.JsonLines;
import workbook.grade.export.JunitExport;
import workbook.grade.export.MoodleExport;
import workbook.grade.export.Pseudonyms;
import workbook.grade.feedback.Feedback;
import workbook.grade.page.GradebookPage;
import workbook.grade.page.PageData;
import workbook.grade.result.ClassResults;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;

/**
 * Writes everything that a teacher, the students and a learning platform get. All of it follows from the results and
 * the options: the same input gives the same files, byte by byte.
 */
public final class Reports {

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{L}\\p{N}._ @-]|^[. ]|[. ]$");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 100;
    private static final String CANVAS = "exports/canvas.csv";
    private static final String MOODLE = "exports/moodle.csv";

    private final Path out;
    private final ReportOptions options;
    private final Set<String> names = new HashSet<>();

    private Reports(Path out, ReportOptions options) {
        this.out = out;
        this.options = options;
    }

    /**
     * Writes the files below a folder, which is made, and replaces those of an earlier grading; each file is complete
     * or the earlier one.
     *
     * @param results one for each exercise that a student handed in; several are attempts, the first one first
     * @return sentences for the teacher: who and what could not be reported as expected
     * @throws IOException if a file cannot be written
     */
    public static List<String> write(Path out, ClassResults results, ReportOptions options) throws IOException {
        return new Reports(out, options).write(results);
    }

    private List<String> write(ClassResults all) throws IOException {
        String salt = options.salt();
        Pseudonyms pseudonyms = salt == null ? null : new Pseudonyms(salt, options.roster());
        Gradebook named = options.sheets()
                .in(Gradebook.of(all.outlines(), options.assignment(), options.rules(), options.roster()));
        Gradebook book = pseudonyms == null ? named : pseudonyms.of(named);
        UnaryOperator<StudentMarks> whole = whole(all, named, pseudonyms);
        var problems = new ArrayList<String>(options.run().problems());
        problems.addAll(named.problems());
        file(
                "results.jsonl",
                writer -> JsonLines.write(
                        pseudonyms == null ? all.outlines().stream().map(all::whole) : pseudonyms.of(all), writer));
        for (StudentMarks student : book.students()) {
            student(whole.apply(student));
        }
        exports(book, problems);
        List<MarkChange> changes = changes(book, pseudonyms);
        List<String> told = pseudonyms == null ? List.copyOf(problems) : List.of(); // they name students
        file(
                "gradebook.html",
                writer -> GradebookPage.write(new PageData(book, whole, ClassPicture.of(book), changes, told), writer));
        file("summary.json", writer -> writer.write(Summary.of(all.outlines(), book, options, told)));
        return List.copyOf(problems);
    }

    /** Returns a student of the book that is shown with whole verdicts, under the name that the student has there. */
    private static UnaryOperator<StudentMarks> whole(
            ClassResults all, Gradebook named, @Nullable Pseudonyms pseudonyms) {
        if (pseudonyms == null) {
            return student -> student.with(all::whole);
        }
        Map<String, StudentMarks> students = new TreeMap<>();
        named.students().forEach(student -> students.putIfAbsent(student.student(), student));
        Map<String, StudentMarks> byPseudonym = new HashMap<>();
        pseudonyms
                .names(students.keySet())
                .forEach((name, pseudonym) -> byPseudonym.put(pseudonym, Objects.requireNonNull(students.get(name))));
        return shown -> {
            StudentMarks student = Objects.requireNonNull(byPseudonym.get(shown.student()));
            return pseudonyms.of(student.with(all::whole), shown.student());
        };
    }

    private @Nullable List<MarkChange> changes(Gradebook book, @Nullable Pseudonyms pseudonyms) {
        List<Result> previous = options.previous();
        if (previous == null) {
            return null;
        }
        Gradebook before = Gradebook.of(previous, options.assignment(), options.rules(), options.roster());
        return MarkChange.between(pseudonyms == null ? before : pseudonyms.of(before), book);
    }

    private void student(StudentMarks student) throws IOException {
        String name = fileName(student.student());
        var feedback = new Feedback(options.assignment().title(), student, options.privateTests());
        file("feedback/" + name + ".html", writer -> writer.write(feedback.html()));
        file("feedback/" + name + ".md", writer -> writer.write(feedback.markdown()));
        file(
                "exports/gradescope/" + name + ".json",
                writer -> writer.write(GradescopeExport.of(options.assignment(), student, options.privateTests())));
        file("exports/junit/" + name + ".xml", writer -> writer.write(JunitExport.of(student, options.privateTests())));
        Classroom50Export.@Nullable Submission submission =
                options.salt() == null ? options.classroom50().apply(student.student()) : null;
        if (submission != null) {
            file(
                    "exports/classroom50/" + name + ".json",
                    writer -> writer.write(Classroom50Export.of(student, submission)));
        }
    }

    /** A platform knows no pseudonyms, so there is nothing to import then. */
    private void exports(Gradebook book, List<String> problems) throws IOException {
        String title = options.assignment().title();
        if (options.salt() != null) {
            Files.deleteIfExists(out.resolve(CANVAS));
            Files.deleteIfExists(out.resolve(MOODLE));
            return;
        }
        Export canvas = CanvasExport.of(book, title);
        Export moodle = MoodleExport.of(book, title);
        if (options.roster().equals(Roster.NONE)) { // then both would say the same of everybody
            problems.addAll(withoutRoster(book.students().size()));
        } else {
            problems.addAll(canvas.problems());
            problems.addAll(moodle.problems());
        }
        file(CANVAS, writer -> writer.write(canvas.text()));
        file(MOODLE, writer -> writer.write(moodle.text()));
    }

    private static List<String> withoutRoster(int students) {
        return students == 0
                ? List.of()
                : List.of("There is no roster, so canvas.csv and moodle.csv have no row for the "
                        + (students == 1 ? "student." : students + " students.")
                        + " Give one with --roster to import marks.");
    }

    /** A name that every file system takes, and that no other student's file has. */
    private String fileName(String student) {
        String plain = NOT_IN_A_NAME.matcher(student).replaceAll("_");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String base = cut.isEmpty() || RESERVED.matcher(cut).matches() ? cut + "_" : cut;
        String name = base;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    /** Writes the text of a file. */
    private interface Content {
        void write(Writer writer) throws IOException;
    }

    /** Beside its place first, so that nobody sees half a file. */
    private void file(String path, Content content) throws IOException {
        Path file = out.resolve(path);
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
            content.write(writer);
        }
        Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
