package workbook.cli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import workbook.course.State;

/**
 * What a learner has done so far: a line an exercise, in {@code .workbook/progress.txt}.
 *
 * <p>Several workbooks may write it at once: each change is a read, a merge and an atomic move under
 * a file lock. Losing the file loses nothing that {@code ./workbook check --all} does not find again,
 * except first answers. Where the folder cannot be written, progress lives as long as this object.
 * Where the file holds what nobody here wrote, a copy of it is kept before it is written over.
 */
public final class Progress {

    private static final String HEAD =
            "# What you have done so far. `./workbook check --all` finds it again, should this be lost.";

    private final Path file;
    private final Consumer<String> complaint;
    private final Map<String, Entry> unsaved = new LinkedHashMap<>();
    private boolean complained;

    /**
     * @param folder the workbook's own folder, {@code .workbook}; made when first needed
     * @param complaint is told, once, if it cannot be written
     */
    public Progress(Path folder, Consumer<String> complaint) {
        this.file = folder.resolve("progress.txt");
        this.complaint = complaint;
    }

    /** How far the learner is with the exercise of this id. */
    public State of(String exercise) {
        return states().getOrDefault(exercise, State.TODO);
    }

    /** The state of every exercise that was ever checked, by id. */
    public synchronized Map<String, State> states() {
        var states = new LinkedHashMap<String, State>();
        all().values().stream()
                .filter(Entry::isState)
                .forEach(entry -> states.put(entry.exercise(), State.of(entry.what())));
        return states;
    }

    /** What the learner predicted first, by the name of the place. */
    public synchronized Map<String, String> firstAnswers(String exercise) {
        var first = new LinkedHashMap<String, String>();
        answers(Entry.FIRST, exercise).forEach((place, answers) -> first.put(place, answers.get(0)));
        return first;
    }

    /** Remembers what was predicted, but for the places of which an answer was remembered before. */
    public synchronized void recordFirstAnswers(String exercise, Map<String, String> answers) {
        remember(Entry.FIRST, exercise, answers, 1);
    }

    /** How many different wrong answers the place has had, up to two; this one, if there is one, counts. */
    public synchronized Map<String, Integer> recordWrongAnswers(String exercise, Map<String, String> answers) {
        var counts = new LinkedHashMap<String, Integer>();
        remember(Entry.WRONG, exercise, answers, 2).forEach((place, all) -> counts.put(place, all.size()));
        return counts;
    }

    /** Adds each answer to those of its place, if it is another one and there are fewer than {@code most}. */
    private Map<String, List<String>> remember(String what, String exercise, Map<String, String> answers, int most) {
        Map<String, List<String>> known = answers(what, exercise);
        boolean news = false;
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            List<String> all = known.computeIfAbsent(answer.getKey(), any -> new ArrayList<>());
            if (all.size() < most && !all.contains(answer.getValue())) {
                all.add(answer.getValue());
                news = true;
            }
        }
        if (news) {
            put(new Entry(what, exercise, now(), Answers.json(known)));
        }
        return known;
    }

    private Map<String, List<String>> answers(String what, String exercise) {
        Entry entry = all().get(what + " " + exercise);
        return entry == null ? new LinkedHashMap<>() : Answers.of(entry.answer());
    }

    /** Remembers how a check of the exercise ended. */
    public synchronized void record(String exercise, State state) {
        if (of(exercise) != state) {
            put(new Entry(state.json(), exercise, now(), ""));
        }
    }

    /** How many hints of the exercise were shown. */
    public synchronized int hints(String exercise) {
        Entry hints = all().get(Entry.HINTS + " " + exercise);
        return hints != null && hints.answer().matches("\\d{1,3}") ? Integer.parseInt(hints.answer()) : 0;
    }

    /** Remembers that so many hints were shown. */
    public synchronized void recordHints(String exercise, int shown) {
        put(new Entry(Entry.HINTS, exercise, now(), Integer.toString(shown)));
    }

    /** The score of each quiz that was done, by its lesson's folder. */
    public synchronized Map<String, String> quizzes() {
        var quizzes = new LinkedHashMap<String, String>();
        all().values().stream()
                .filter(entry -> entry.what().equals(Entry.QUIZ))
                .forEach(entry -> quizzes.put(entry.exercise(), entry.answer()));
        return quizzes;
    }

    /** Remembers that a lesson's quiz was done. */
    public synchronized void recordQuiz(String lesson, String score) {
        put(new Entry(Entry.QUIZ, lesson, now(), score));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private Map<String, Entry> all() {
        try {
            return merged();
        } catch (IOException unreadable) {
            complain(unreadable);
            return new LinkedHashMap<>(unsaved);
        }
    }

    /** Throws where the file is there and cannot be read: what is in it must not be written over. */
    private Map<String, Entry> merged() throws IOException {
        Map<String, Entry> entries = read();
        entries.putAll(unsaved);
        return entries;
    }

    private Map<String, Entry> read() throws IOException {
        var entries = new LinkedHashMap<String, Entry>();
        new String(bytes(), UTF_8)
                .lines()
                .forEach(line -> Entry.parse(line).ifPresent(entry -> entries.put(entry.key(), entry)));
        return entries;
    }

    private void put(Entry entry) {
        unsaved.put(entry.key(), entry);
        try {
            Files.createDirectories(file.getParent());
            synchronized (Progress.class) { // a file lock is the JVM's, not the thread's
                save();
            }
            unsaved.clear();
        } catch (IOException | UnsupportedOperationException readOnly) {
            complain(readOnly);
        }
    }

    private void save() throws IOException {
        Path lock = file.resolveSibling("progress.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            String text = text(merged());
            keepDamaged();
            Path next = Files.createTempFile(file.getParent(), "progress", ".tmp");
            try {
                Files.writeString(next, text, UTF_8);
                move(next, held.isValid());
            } finally {
                Files.deleteIfExists(next);
            }
        }
    }

    /** Half a line, binary data, or another program's text: not ours to throw away. */
    private void keepDamaged() throws IOException {
        byte[] content = bytes();
        if (new String(content, UTF_8).lines().allMatch(Entry::known)) {
            return;
        }
        Path copy = free();
        Files.write(copy, content);
        complaint.accept("Some of " + file + " cannot be read: the file was damaged, or another program wrote to"
                + " it. What could be read still counts. The file as it was is kept in " + copy.getFileName()
                + ", beside it.");
    }

    private Path free() {
        Path copy = file.resolveSibling("progress.damaged.txt");
        for (int i = 2; Files.exists(copy); i++) {
            copy = file.resolveSibling("progress.damaged-" + i + ".txt");
        }
        return copy;
    }

    private byte[] bytes() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            return new byte[0];
        }
    }

    private void move(Path next, boolean locked) throws IOException {
        if (!locked) {
            throw new IOException("the lock was lost");
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(Map<String, Entry> entries) {
        var text = new StringBuilder(HEAD).append('\n');
        entries.values().forEach(entry -> text.append(entry.line()).append('\n'));
        return text.toString();
    }

    private void complain(Exception why) {
        if (!complained) {
            complained = true;
            complaint.accept("Your progress cannot be kept in " + file + " ("
                    + why.getClass().getSimpleName() + "): it is forgotten when you quit. Everything else works.");
        }
    }
}
