package workbook.check.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.help.Help;
import workbook.course.Exercise;

/** Why a test cannot use a file that itself compiles: something was renamed, moved or deleted. */
final class TestMismatch {

    private final Javac javac;
    private final Sources sources;
    private final List<Problem> errors;

    TestMismatch(Javac javac, Sources sources, List<Problem> errors) {
        this.javac = javac;
        this.sources = sources;
        this.errors = errors;
    }

    Compilation explain() throws IOException {
        Compiled judged = compile(sources.file());
        if (!judged.of(sources.file()).containsKey(name())) {
            return new Compilation.Refused(List.of(), otherClass(sources, judged));
        }
        Optional<String> twice = twice(judged);
        if (twice.isPresent()) {
            return new Compilation.Refused(List.of(), twice.get());
        }
        List<String> gone = gone(judged);
        Problem first = errors.get(0);
        if (!gone.isEmpty()) {
            return new Compilation.Refused(List.of(), gone(gone));
        }
        String said = first.file() + ":" + first.line() + ": "
                + first.message().lines().findFirst().orElse("");
        if (modelFits()) {
            String problem = " does not fit its test any more (" + said + "). Did a type change?";
            return new Compilation.Refused(List.of(), fileName(sources.file()) + problem);
        }
        return new Compilation.Broken(errors, "its test does not compile: " + said);
    }

    /** The judged file declares a class that has a file of its own, such as the test. */
    private Optional<String> twice(Compiled judged) {
        return judged.of(sources.file()).keySet().stream()
                .filter(name ->
                        errors.stream().anyMatch(error -> error.message().equals("duplicate class: " + name)))
                .findFirst()
                .map(name -> fileName(sources.file()) + " declares the class " + name
                        + ", which has a file of its own and is needed from there. Remove it from "
                        + fileName(sources.file()) + ", or give it another name.");
    }

    private Compiled compile(Path file) throws IOException {
        return new Compiled(javac.compile(List.of(SourceText.of(file))).classes());
    }

    /** A file that fits the test: the solution or, where there are none, the starter. */
    private Path model() {
        Exercise exercise = sources.exercise();
        return Files.exists(exercise.solution()) ? exercise.solution() : exercise.starter();
    }

    /** The methods that such a file has and the judged file has not. */
    private List<String> gone(Compiled judged) throws IOException {
        Path model = model();
        if (!Files.exists(model) || model.equals(sources.file())) {
            return List.of();
        }
        List<String> here = methods(judged.of(sources.file()).get(name()));
        return methods(compile(model).of(model).get(name())).stream()
                .filter(method -> !here.contains(method))
                .toList();
    }

    private static List<String> methods(byte @Nullable [] bytes) {
        if (bytes == null) {
            return List.of();
        }
        return ClassShape.of(bytes).methods().stream()
                .filter(method -> method.visible() && !method.name().startsWith("<"))
                .map(MethodHead::of)
                .toList();
    }

    private String gone(List<String> methods) {
        return fileName(sources.file())
                + " has no method `"
                + String.join("`, `", methods)
                + "` any more; the test needs it with exactly these types.";
    }

    private boolean modelFits() throws IOException {
        Path model = model();
        if (!Files.exists(model) || model.equals(sources.file())) {
            return false;
        }
        var both =
                List.of(SourceText.of(model), SourceText.of(sources.exercise().test()));
        return javac.compile(both).errors().isEmpty();
    }

    private String name() {
        return Compiler.binaryName(sources.exercise());
    }

    /** How many errors there are, and how many of them are no mistake of their own. */
    static String count(List<Problem> problems, @Nullable Help help, Sources sources) {
        int errors = problems.size();
        String what =
                fileName(sources.file()) + " does not compile: " + (errors == 1 ? "one error" : errors + " errors");
        int following = help == null ? 0 : Math.min(help.following(), errors - 1);
        if (errors == 1) {
            return what + ".";
        }
        if (following == 0) {
            return what + ". Begin with the first.";
        }
        return following == errors - 1
                ? what + (following == 1 ? ", and the other follows" : ", and all the others follow")
                        + " from the first."
                : what + ". Begin with the first: " + following + " of the others "
                        + (following == 1 ? "follows" : "follow") + " from it.";
    }

    static String otherPackage(Sources sources) {
        return fileName(sources.file())
                + " must say `package " + sources.exercise().lesson()
                + ";`, as its folder does.";
    }

    /** The judged file declares something else than the exercise's class in its package. */
    static String otherClass(Sources sources, Compiled compiled) {
        Exercise exercise = sources.exercise();
        String found = String.join(", ", compiled.of(sources.file()).keySet());
        return fileName(sources.file())
                + " must declare `class " + exercise.name()
                + "` in `package " + exercise.lesson() + ";`, and declares "
                + (found.isEmpty() ? "no class." : found + ".");
    }

    static String missing(Sources sources) {
        Exercise exercise = sources.exercise();
        String renamed = renamed(sources.file(), exercise.name());
        String what = "The file " + fileName(sources.file()) + " is missing from "
                + sources.file().getParent() + ". ";
        return renamed.isEmpty()
                ? what + "./workbook reset " + exercise.name() + " brings the starter back."
                : what + renamed + " declares class " + exercise.name() + ": rename it back to "
                        + fileName(sources.file()) + ".";
    }

    /** Sources in a package that is not the exercises'. */
    static String intruder(List<Path> files) {
        return files.get(0) + " is in a package of Java, of a library or of the workbook. The test needs what is"
                + " in that package, and your editor would use your file instead. Delete the file, or give it a"
                + " package of its own.";
    }

    static String unreadable(Path file, IOException why) {
        if (Files.isDirectory(file)) {
            return file + " is a folder: the exercise's file must have that name. Rename the folder.";
        }
        return file + " cannot be read (" + why.getClass().getSimpleName()
                + "): another program holds it, or you have no right to. Close that program, or give yourself the"
                + " right to read the file.";
    }

    /** The neighbour that declares the missing class, or empty. */
    private static String renamed(Path missing, String name) {
        Path folder = missing.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> declares(file, name))
                    .map(TestMismatch::fileName)
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException vanished) {
            return "";
        }
    }

    private static boolean declares(Path file, String name) {
        try {
            return fileName(file).endsWith(".java")
                    && SourceText.of(file).getCharContent(true).toString().contains("class " + name + " ");
        } catch (IOException e) {
            return false;
        }
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
