package workbook.sheet.rubric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.sheet.rubric.Rubric.TestAnswer;
import workbook.sheet.text.Stems;

/** All rubrics of a course, from the folders {@code rubrics} of its lessons. */
public final class Rubrics {

    private final Map<String, Rubric> byQuestion = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final Path root;

    private Rubrics(Path root) {
        this.root = root;
    }

    /** Reads the rubrics of the workbook in a folder; what is wrong is in {@link #complaints()}. */
    public static Rubrics load(Path root, Stems stems) throws IOException {
        var rubrics = new Rubrics(root);
        Path lessons = root.resolve("lessons");
        if (!Files.isDirectory(lessons)) {
            return rubrics;
        }
        try (Stream<Path> files = Files.find(lessons, 3, (file, facts) -> inRubrics(file))) {
            for (Path file : files.sorted().toList()) {
                Rubric rubric = new RubricReader(file, stems, rubrics::complain).read();
                Rubric other = rubrics.byQuestion.putIfAbsent(rubric.question(), rubric);
                if (other != null) {
                    rubrics.complain(file + ": " + other.file() + " is for the same question. Keep one of them.");
                }
            }
        }
        return rubrics;
    }

    private static boolean inRubrics(Path file) {
        return file.toString().endsWith(".rubric")
                && file.getParent().getFileName().toString().equals("rubrics");
    }

    private void complain(String complaint) {
        complaints.add(complaint.replace(root + "/", ""));
    }

    /** In the order of the lessons. */
    public List<Rubric> all() {
        return List.copyOf(byQuestion.values());
    }

    /** The rubric of a question. */
    public Optional<Rubric> of(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    /** What is wrong with the files, each with file and line. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The test answers of a rubric; what is wrong with their file is added to the complaints. */
    public List<TestAnswer> testAnswers(Rubric rubric) throws IOException {
        return RubricReader.answers(rubric.answers(), this::complain);
    }
}
