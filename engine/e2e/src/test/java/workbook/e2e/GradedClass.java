package workbook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A class whose students hand in solutions, no two students' alike, as a folder with a folder for each. */
record GradedClass(Path folder, int students, int exercises) {

    /**
     * Makes it.
     *
     * @param root the workbook, whose first exercises they are
     * @param ending what stands behind each solution: an error, for answers that do not compile
     * @throws IllegalStateException if there are fewer exercises: a class without answers would be graded in no time
     */
    static GradedClass of(Path root, Path folder, int students, int exercises, String ending) throws IOException {
        Path solutions = root.resolve("solutions");
        List<Path> answers;
        try (Stream<Path> files = Files.walk(solutions.resolve("src"))) {
            answers = files.filter(file -> file.toString().matches(".*/lesson0\\d_\\w+/\\w+[.]java"))
                    .filter(file -> Files.exists(starter(root, solutions.relativize(file))))
                    .sorted(Comparator.comparing(GradedClass::place))
                    .limit(exercises)
                    .toList();
        }
        if (answers.size() < exercises) {
            throw new IllegalStateException("only " + answers.size() + " of " + exercises + " exercises were found");
        }
        for (int student = 0; student < students; student++) {
            for (Path answer : answers) {
                Path copy =
                        folder.resolve("student" + student).resolve("exercises").resolve(solutions.relativize(answer));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(answer) + "// student " + student + "\n" + ending);
            }
        }
        return new GradedClass(folder, students, answers.size());
    }

    /** What a fresh clone has of an exercise: the learners' own files are made of it. */
    private static Path starter(Path root, Path answer) {
        return root.resolve("exercises/starters").resolve(Path.of("src").relativize(answer));
    }

    /** Lesson and name. */
    private static String place(Path answer) {
        return answer.getParent().getFileName() + "/" + answer.getFileName();
    }

    int answers() {
        return students * exercises;
    }
}
