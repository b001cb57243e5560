package workbook.sheet;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import workbook.sheet.grade.Doubt;
import workbook.sheet.grade.GradedAnswer;
import workbook.sheet.read.Sheet;
import workbook.sheet.read.SheetFile;
import workbook.sheet.report.Reading;
import workbook.sheet.report.Row;
import workbook.sheet.rubric.Grade;
import workbook.sheet.rubric.Rubric;

/** Reads files, and all files of folders: one that is no sheet is told, and stops no other. */
final class SheetFolder {

    private static final double UNCERTAIN = 0.62;

    private final CourseReader course;

    SheetFolder(CourseReader course) {
        this.course = course;
    }

    /** What one file gives. */
    private record Part(List<Row> rows, List<String> problems, List<String> remarks) {}

    /**
     * Reads them on all cores.
     *
     * @param paths files and folders
     */
    Reading read(List<Path> paths) throws IOException {
        List<Named> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(files(path));
        }
        List<Part> parts = files.parallelStream().map(this::part).toList();
        List<Row> rows = parts.stream().flatMap(part -> part.rows().stream()).toList();
        return new Reading(
                new SheetCopies(course.sources()).marked(rows),
                parts.stream().flatMap(part -> part.problems().stream()).toList(),
                parts.stream().flatMap(part -> part.remarks().stream()).toList());
    }

    /** A file, and what reports call it. */
    private record Named(Path file, String name) {}

    private static List<Named> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(new Named(path, path.getFileName().toString()));
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !path.relativize(file).toString().startsWith("."))
                    .sorted()
                    .map(file ->
                            new Named(file, path.relativize(file).toString().replace('\\', '/')))
                    .toList();
        }
    }

    private Part part(Named file) {
        var rows = new ArrayList<Row>();
        var remarks = new ArrayList<String>();
        try {
            for (Sheet sheet : course.sheets().read(file.name(), SheetFile.read(file.file()))) {
                rows.addAll(rows(sheet));
                sheet.remarks().forEach(remark -> remarks.add(sheet.name() + ": " + remark));
            }
            return new Part(rows, List.of(), remarks);
        } catch (SheetFile.NoSheet none) {
            return new Part(List.of(), List.of(file.name() + " " + none.getMessage()), List.of());
        } catch (IOException failed) {
            return new Part(List.of(), List.of(file.name() + " can't be read: " + reason(failed) + "."), List.of());
        }
    }

    private static String reason(IOException failed) {
        return failed instanceof FileSystemException blocked && blocked.getReason() != null
                ? blocked.getReason().toLowerCase(Locale.ROOT)
                : failed instanceof java.nio.file.NoSuchFileException ? "there is no such file" : "no permission";
    }

    private List<Row> rows(Sheet sheet) {
        Map<String, Sheet.Answer> answers = new HashMap<>();
        sheet.answers().forEach(answer -> answers.put(answer.question(), answer));
        var ids = new ArrayList<>(sheet.expected());
        sheet.answers().stream()
                .map(Sheet.Answer::question)
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
        var rows = new ArrayList<Row>();
        for (String id : ids) {
            Rubric rubric = course.rubrics().of(id).orElseThrow();
            Sheet.Answer answer = answers.get(id);
            rows.add(
                    answer == null
                            ? new Row(sheet.name(), id, rubric.title(), "", 0, absent(rubric), "")
                            : new Row(
                                    sheet.name(),
                                    id,
                                    rubric.title(),
                                    answer.text(),
                                    answer.line(),
                                    graded(rubric, answer),
                                    ""));
        }
        return rows;
    }

    private GradedAnswer graded(Rubric rubric, Sheet.Answer answer) {
        GradedAnswer graded = course.grade(rubric, answer.text());
        if (answer.certainty() >= UNCERTAIN) {
            return graded;
        }
        var doubts = new HashSet<>(graded.doubts());
        doubts.add(Doubt.QUESTION_UNCERTAIN);
        return new GradedAnswer(
                graded.grade(),
                Math.round(graded.confidence() * answer.certainty() * 100) / 100.0,
                graded.found(),
                graded.missing(),
                graded.misconceptions(),
                doubts,
                graded.copied(),
                graded.feedback());
    }

    private static GradedAnswer absent(Rubric rubric) {
        return new GradedAnswer(
                rubric.graded() ? Grade.ABSENT : Grade.NOT_GRADED, // a reflection that is missing costs nothing
                1,
                List.of(),
                rubric.ideas(),
                List.of(),
                Set.of(),
                "",
                "This question isn't in the sheet.");
    }
}
