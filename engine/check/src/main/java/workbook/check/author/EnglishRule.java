package workbook.check.author;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import workbook.check.catalog.Exercise;
import workbook.check.prose.PlainEnglish;
import workbook.check.prose.PlainEnglish.Complaint;
import workbook.check.prose.Prose;

/** Pages, and the comments of exercises, solutions, kit and wire, are in plain English. */
final class EnglishRule implements Rule {

    private static final String RULE = "text is plain English";

    @Override
    public void judge(Scope scope, Findings findings) {
        Path root = scope.course().root();
        List<Path> files = scope.whole()
                ? Prose.files(root)
                : scope.exercises().stream()
                        .flatMap(exercise -> files(root, exercise))
                        .toList();
        List<Text> texts = files.parallelStream().map(Text::read).toList();
        texts.forEach(text -> judge(text, findings));
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
        Stream<Path> own = Stream.of(exercise.source(), exercise.test(), exercise.solution())
                .flatMap(file -> Prose.below(file.getParent()).stream())
                .filter(file -> file.getFileName().toString().startsWith(exercise.name()));
        return Stream.of(Stream.of(exercise.page()), own, Prose.below(mistakes).stream())
                .flatMap(all -> all)
                .distinct();
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
