package workbook.cli.author;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.course.Exercise;
import workbook.course.prose.PlainEnglish;
import workbook.course.prose.PlainEnglish.Complaint;
import workbook.course.prose.Prose;

/** Pages, and the comments of exercises, solutions, kit and wire, are in plain English. */
final class EnglishRule implements Rule {

    private static final String RULE = "text is plain English";

    private @Nullable CompletableFuture<List<Text>> reading;

    /** Reads all texts while the other rules are applied, because that takes a moment. */
    @Override
    public void begin(Scope scope) {
        reading = CompletableFuture.supplyAsync(() -> read(scope));
    }

    @Override
    public void judge(Scope scope, Findings findings) {
        List<Text> texts = reading == null ? read(scope) : reading.join();
        texts.forEach(text -> judge(text, findings));
    }

    private static List<Text> read(Scope scope) {
        Path root = scope.course().root();
        List<Path> files = scope.whole()
                ? Prose.files(root)
                : scope.exercises().stream()
                        .flatMap(exercise -> files(root, exercise))
                        .distinct()
                        .toList();
        return files.parallelStream().map(Text::read).toList();
    }

    /** A file, and what is not plain in it. */
    private record Text(Path file, List<Complaint> complaints) {

        static Text read(Path file) {
            List<Complaint> complaints = Prose.of(file).stream()
                    .flatMap(passage -> PlainEnglish.complaints(passage).stream())
                    .toList();
            return new Text(file, complaints);
        }
    }

    private static Stream<Path> files(Path root, Exercise exercise) {
        Path mistakes = root.resolve("solutions/mistakes").resolve(exercise.id());
        Stream<Path> own = Stream.of(exercise.starter(), exercise.test(), exercise.solution())
                .flatMap(file -> Prose.below(file.getParent()).stream())
                .filter(file -> file.getFileName().toString().startsWith(exercise.name()))
                .filter(file -> !Exercise.isCopy(root, file));
        return Stream.of(Stream.of(exercise.page()), own, Prose.below(mistakes).stream())
                .flatMap(all -> all);
    }

    private static void judge(Text text, Findings findings) {
        String subject = findings.named(text.file());
        text.complaints()
                .forEach(bad ->
                        findings.breaks(RULE, subject, text.file(), "line " + bad.line() + ": " + bad.sentences()));
        if (text.complaints().isEmpty()) {
            findings.holds(RULE, subject);
        }
    }
}
