package workbook.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that are wrong on purpose for one exercise, and its other right solutions.
 *
 * @param mistakes by name
 * @param rights other right solutions, by name
 * @param complaints what is wrong with the files themselves
 */
public record Mistakes(List<Mistake> mistakes, List<Right> rights, List<BadPage> complaints) {

    /** One that isn't used says nothing. */
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;");

    /** A text, which stays, or a comment. */
    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\\\n])*\")|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    /** Where there are none. */
    public static final Mistakes NONE = new Mistakes(List.of(), List.of(), List.of());

    /**
     * One mistake.
     *
     * @param name such as {@code SenderOnly}
     * @param code the misconception, such as {@code M-EMITALL}, or {@code -}
     * @param text the feedback it must earn, one paragraph
     * @param variants files with the same behaviour, differently written
     * @param conditions on what a learner's file has and lacks, without which the text isn't true of it
     */
    public record Mistake(
            String name, String code, String text, Path file, List<Path> variants, List<Condition> conditions) {

        public Mistake {
            conditions = List.copyOf(conditions);
        }

        /** One without conditions. */
        public Mistake(String name, String code, String text, Path file, List<Path> variants) {
            this(name, code, text, file, variants, List.of());
        }

        /** True if its text can be true of this code. */
        public boolean fits(String code) {
            return fitsBare(bare(code));
        }

        private boolean fitsBare(String code) {
            return conditions.stream().allMatch(condition -> condition.holds(code));
        }
    }

    /**
     * What a file must have, or must lack, outside its comments.
     *
     * @param has false if the file must lack it
     * @param pattern a regular expression that is searched for
     */
    public record Condition(boolean has, String pattern) {

        boolean holds(String code) {
            return has == Pattern.compile(pattern).matcher(code).find();
        }
    }

    /** Another right solution, and why it is another way. */
    public record Right(String name, String why, Path file) {}

    /**
     * Finds the mistakes of an exercise in {@code solutions/mistakes/LESSON/EXERCISE}.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Mistakes of(Path root, Exercise exercise) {
        Path folder = root.resolve("solutions/mistakes").resolve(exercise.id());
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> java = files.filter(file -> nameOf(file).endsWith(".java"))
                    .sorted()
                    .toList();
            return new MistakeReader(java).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those whose texts can be true of this code. */
    public Mistakes fitting(String code) {
        String bare = bare(code);
        return new Mistakes(
                mistakes.stream().filter(mistake -> mistake.fitsBare(bare)).toList(), rights, complaints);
    }

    /** Without comments and imports. */
    private static String bare(String code) {
        String told = TEXT_OR_COMMENT
                .matcher(code)
                .replaceAll(found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)));
        return IMPORT.matcher(told).replaceAll("");
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    /** Every file that takes part, for a hash. */
    public List<Path> files() {
        var files = new ArrayList<Path>();
        mistakes.forEach(mistake -> {
            files.add(mistake.file());
            files.addAll(mistake.variants());
        });
        return List.copyOf(files);
    }
}
