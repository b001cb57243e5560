package workbook.grade.judge;

import java.util.Optional;
import java.util.Set;
import workbook.course.Exercise;

/**
 * Which classes an answer may compile to: its own, those nested in it, and helpers beside it in the lesson's package.
 * The rule looks at compiled names, since a source file can hold classes that its name does not tell.
 */
final class ClassRule {

    private ClassRule() {}

    /** A sentence for the student, if a class must not be loaded. */
    static Optional<String> refusal(Exercise exercise, Set<String> names) {
        String lesson = exercise.lesson() + ".";
        String test = lesson + exercise.name() + "Test";
        return names.stream()
                .sorted()
                .filter(name -> !name.startsWith(lesson)
                        || name.indexOf('.', lesson.length()) >= 0
                        || name.equals(test)
                        || name.startsWith(test + "$"))
                .findFirst()
                .map(name ->
                        "The file has a class " + name + ", which belongs to others. Keep all classes in the package "
                                + exercise.lesson() + ", and give none the name of the test.");
    }
}
