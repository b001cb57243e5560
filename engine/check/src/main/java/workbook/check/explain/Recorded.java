package workbook.check.explain;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.course.Exercise;
import workbook.course.Hash;
import workbook.course.Mistakes;
import workbook.course.Mistakes.Mistake;

/**
 * What was recorded when an author last proved an exercise: the solution's run, and what each known
 * mistake looks like. Kept in {@code solutions/recorded}, so that nobody has to run them again.
 *
 * @param of a hash of the test, the solution and the mistakes that it was recorded of
 * @param runs what crossed in the solution's run, by test
 * @param mistakes what each mistake and its variants look like, by its name
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public record Recorded(String of, SortedMap<String, Trace> runs, SortedMap<String, List<Signature>> mistakes) {

    /** For an exercise of which nothing is recorded. */
    public static final Recorded NOTHING = new Recorded("", new TreeMap<>(), new TreeMap<>());

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public Recorded {
        runs = new TreeMap<>(runs);
        mistakes = new TreeMap<>(mistakes);
    }

    /**
     * What is recorded of that exercise; {@link #NOTHING} if it was recorded of other files.
     *
     * @param of the {@link #hash} of the files that are there now
     */
    static Recorded read(Path root, Exercise exercise, String of) {
        try {
            Recorded found = JSON.readValue(Files.readAllBytes(file(root, exercise)), Recorded.class);
            return found.of().equals(of) ? found : NOTHING;
        } catch (IOException missingOrDamaged) {
            return NOTHING;
        }
    }

    /**
     * Keeps it beside the solutions.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path root, Exercise exercise) throws IOException {
        Path file = file(root, exercise);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text());
    }

    private String text() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it is kept. */
    public static Path file(Path root, Exercise exercise) {
        return root.resolve("solutions/recorded").resolve(exercise.id() + ".json");
    }

    /** The same with fingerprints of what each mistake looks like, which show nothing of the solution. */
    Recorded withFingerprints() {
        var prints = new TreeMap<String, List<Signature>>();
        mistakes.forEach((name, all) ->
                prints.put(name, all.stream().map(Signature::fingerprint).toList()));
        return new Recorded(of, runs, prints);
    }

    /** The mistakes that look like this, by their name. */
    List<String> like(Signature signature) {
        Signature happened = signature.byConditions();
        List<Signature> same = List.of(signature, signature.fingerprint(), happened, happened.fingerprint());
        return mistakes.entrySet().stream()
                .filter(known -> known.getValue().stream().anyMatch(same::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The mistake that looks like this; empty if there are several with different texts. */
    Optional<Mistake> mistake(Signature signature, Mistakes known) {
        List<String> names = like(signature);
        List<Mistake> found = known.mistakes().stream()
                .filter(mistake -> names.contains(mistake.name()))
                .toList();
        boolean one = found.stream().map(Mistake::text).distinct().count() == 1;
        return one ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Pairs of mistakes that look the same although their texts differ, a sentence each. */
    public List<String> clashes(Mistakes known) {
        var clashes = new ArrayList<String>();
        for (Mistake mistake : known.mistakes()) {
            List<Signature> signatures = mistakes.getOrDefault(mistake.name(), List.of());
            known.mistakes().stream()
                    .filter(other ->
                            signatures.stream().anyMatch(one -> like(one).contains(other.name())))
                    .filter(other -> other.name().compareTo(mistake.name()) < 0)
                    .filter(other -> !other.text().equals(mistake.text()))
                    .filter(other -> fits(mistake, other) || fits(other, mistake))
                    .forEach(other -> clashes.add(other.name() + " and " + mistake.name()
                            + " look the same to every test, and their texts differ"));
        }
        return List.copyOf(clashes);
    }

    /** True if the text of the first could be told of a file of the other. */
    private static boolean fits(Mistake text, Mistake other) {
        return Stream.concat(Stream.of(other.file()), other.variants().stream())
                .anyMatch(file -> text.fits(text(file)));
    }

    /** A hash of the files that it depends on, whatever their line endings. */
    public static String hash(Path root, Exercise exercise, Mistakes mistakes) {
        var hash = new Hash();
        Stream.concat(Stream.of(exercise.test(), exercise.solution()), mistakes.files().stream())
                .forEach(file -> hash.add(root.relativize(file).toString().replace('\\', '/'))
                        .add(text(file)));
        return hash.digits();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException gone) {
            return "";
        }
    }
}
