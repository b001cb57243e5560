package workbook.cli.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.course.AnswerRule;
import workbook.course.Encoding;
import workbook.course.Exercise;
import workbook.course.Hash;

/**
 * What a learner's files hold: answers, starters, and files that can't be handed in.
 *
 * @param answers in the order of the course
 * @param starters the exercises that weren't begun
 * @param refused the exercises whose file can't be packed
 */
public record Answers(List<Answer> answers, List<Exercise> starters, List<Refused> refused) {

    public Answers {
        answers = List.copyOf(answers);
        starters = List.copyOf(starters);
        refused = List.copyOf(refused);
    }

    /**
     * One answer.
     *
     * @param text of the file, which is UTF-8
     */
    public record Answer(Exercise exercise, String text) {

        /** The file's bytes. */
        byte[] content() {
            return text.getBytes(UTF_8);
        }

        /** {@code sha256:} and the hash of the file, as a verdict names the file it judged. */
        public String hash() {
            return new Hash().add(content()).text();
        }
    }

    /** An exercise whose file isn't packed, and why: a sentence or two. */
    public record Refused(Exercise exercise, String why) {}

    /** Reads the files of exercises. */
    public static Answers of(List<Exercise> exercises) {
        var answers = new ArrayList<Answer>();
        var untouched = new ArrayList<Exercise>();
        var refused = new ArrayList<Refused>();
        int read = 0;
        for (Exercise exercise : exercises) {
            try {
                byte[] content = content(exercise.source(), AnswerRule.LARGEST_SUBMISSION - read);
                String text = new String(content, UTF_8);
                if (AnswerRule.unchanged(exercise, text)) {
                    untouched.add(exercise);
                    continue;
                }
                mustBeUtf8(exercise.source(), content);
                answers.add(new Answer(exercise, text));
                read += content.length;
            } catch (IOException unfit) {
                refused.add(new Refused(exercise, String.valueOf(unfit.getMessage())));
            }
        }
        return new Answers(answers, untouched, refused);
    }

    /** @throws IOException with a sentence for the learner */
    private static byte[] content(Path file, int room) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.isSymbolicLink(file)) {
            throw new IOException(name + " is a link to another file. Put the file itself in its place.");
        }
        if (!Files.exists(file)) {
            throw new IOException(
                    name + " is missing. ./workbook reset " + name.replace(".java", "") + " brings its starter back.");
        }
        byte[] content = read(file, name);
        if (content.length > AnswerRule.LARGEST_FILE) {
            throw new IOException(name + " is larger than " + AnswerRule.LARGEST_FILE / 1024
                    + " kB, and the grader reads no such file.");
        }
        if (content.length > room) {
            throw new IOException("With " + name + ", the answers are larger than "
                    + AnswerRule.LARGEST_SUBMISSION / 1024 + " kB together, and the grader reads no more.");
        }
        return content;
    }

    private static byte[] read(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(AnswerRule.LARGEST_FILE + 1);
        } catch (IOException unreadable) {
            throw new IOException(name + " can't be read: is it a file, and have you the right to?", unreadable);
        }
    }

    private static void mustBeUtf8(Path file, byte[] content) throws IOException {
        String problem = Encoding.problem(String.valueOf(file.getFileName()), content);
        if (!problem.isEmpty()) {
            throw new IOException(problem);
        }
    }

    /** The same, with only those lessons in which there is something of the learner's own. */
    public Answers ofBegunLessons() {
        List<String> begun = Stream.concat(
                        answers.stream().map(Answer::exercise), refused.stream().map(Refused::exercise))
                .map(Exercise::lesson)
                .toList();
        List<Exercise> beside = starters.stream()
                .filter(exercise -> begun.contains(exercise.lesson()))
                .toList();
        return new Answers(answers, beside, refused);
    }
}
