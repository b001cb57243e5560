package workbook.grade.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import workbook.grade.book.Gradebook;
import workbook.grade.book.StudentMarks;
import workbook.grade.result.ClassResults;
import workbook.grade.result.Result;
import workbook.grade.result.ResultJson;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterEntry;

/**
 * Names for students that do not say who they are: the same for the same salt, others for another one. Every text of a
 * result is searched for the student's names. A word of a name that is also a client of the test stays, since it stands
 * in everybody's result: {@code ada} of Ada Lovelace.
 */
public final class Pseudonyms {

    private static final int DIGITS = 10;
    private static final int SHORTEST = 3;

    private final Mac mac;
    private final Roster roster;

    /**
     * Makes names from a salt.
     *
     * @param salt to be kept secret by those who must not be told apart; at least 8 characters
     * @throws IllegalArgumentException if it is shorter
     */
    public Pseudonyms(String salt, Roster roster) {
        if (salt.length() < 8) {
            throw new IllegalArgumentException("The salt is too short: it must have at least 8 characters.");
        }
        this.roster = roster;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** The results under other names, in the order of these names, since the old order can tell who is who. */
    public Stream<Result> of(ClassResults results) {
        var students = new TreeSet<String>();
        results.outlines().forEach(result -> students.add(result.student()));
        Map<String, String> names = names(students);
        Map<String, RosterEntry> known = roster.match(students).known();
        return results.outlines().stream()
                .sorted(Comparator.comparing(result -> named(names, result.student())))
                .map(result ->
                        renamed(results.whole(result), named(names, result.student()), known.get(result.student())));
    }

    /**
     * The same of marks: what depends on a name, such as an extension, is in them already. Its problems are left out,
     * because they name students.
     */
    public Gradebook of(Gradebook book) {
        var students = new TreeSet<String>();
        book.students().forEach(student -> students.add(student.student()));
        Map<String, String> names = names(students);
        List<StudentMarks> renamed = book.students().stream()
                .map(student -> of(student, named(names, student.student())))
                .sorted(Comparator.comparing(StudentMarks::student))
                .toList();
        return new Gradebook(book.assignment(), renamed, List.of());
    }

    /** One student's marks, under the pseudonym that {@link #names} has. */
    public StudentMarks of(StudentMarks student, String pseudonym) {
        StudentMarks renamed = student.with(result -> renamed(result, pseudonym, student.entry()));
        return new StudentMarks(pseudonym, null, renamed.marks(), renamed.reading());
    }

    private static String named(Map<String, String> names, String student) {
        return java.util.Objects.requireNonNull(names.get(student));
    }

    /** The pseudonym of each student. */
    public Map<String, String> names(Set<String> students) {
        var names = new LinkedHashMap<String, String>();
        var taken = new HashSet<String>();
        for (String student : students) {
            String digits = keyed("student " + student);
            int length = DIGITS;
            while (!taken.add("student-" + digits.substring(0, length))) {
                length++;
            }
            names.put(student, "student-" + digits.substring(0, length));
        }
        return names;
    }

    private Result renamed(Result result, String pseudonym, @org.jspecify.annotations.Nullable RosterEntry entry) {
        ObjectNode json = ResultJson.tree(result);
        Set<String> clients = new HashSet<>();
        json.findValuesAsText("who").forEach(who -> clients.add(who.toLowerCase(Locale.ROOT)));
        json.findValuesAsText("client").forEach(who -> clients.add(who.toLowerCase(Locale.ROOT)));
        List<String> inTests = names(result.student(), entry, clients);
        JsonNode remarks = json.remove("remarks");
        if (!inTests.isEmpty()) {
            Pattern pattern = pattern(inTests);
            replace(json, text -> pattern.matcher(text).replaceAll(pseudonym));
        }
        if (remarks != null) { // no client of a test is in there
            Pattern pattern = pattern(names(result.student(), entry, Set.of()));
            replace(remarks, text -> pattern.matcher(text).replaceAll(pseudonym));
            json.set("remarks", remarks);
        }
        json.put("student", pseudonym);
        json.put("exercise", result.verdict().exercise());
        for (String hash : List.of("submissionHash", "sourceHash")) { // who has the file could find its owner
            json.put(hash, "hmac:" + keyed(hash + " " + json.get(hash).asText()));
        }
        return ResultJson.read(json);
    }

    private static List<String> names(
            String student, @org.jspecify.annotations.Nullable RosterEntry entry, Set<String> clients) {
        var names = new ArrayList<String>(List.of(student));
        if (entry != null) {
            int at = entry.email().indexOf('@');
            names.addAll(List.of(
                    entry.name(),
                    entry.familyFirst(),
                    entry.id(),
                    entry.email(),
                    at < 0 ? "" : entry.email().substring(0, at)));
            entry.words().stream().filter(word -> word.length() >= SHORTEST).forEach(names::add);
        } else {
            Pattern.compile("[\\s_,.-]+")
                    .splitAsStream(student)
                    .filter(word -> word.length() >= SHORTEST)
                    .forEach(names::add);
        }
        return names.stream()
                .filter(name -> !name.isBlank() && !clients.contains(name.toLowerCase(Locale.ROOT)))
                .flatMap(name -> Stream.of(
                        name,
                        Normalizer.normalize(name, Normalizer.Form.NFC),
                        Normalizer.normalize(name, Normalizer.Form.NFD)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** As whole words, longest first. */
    private static Pattern pattern(List<String> names) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + names.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                        + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static void replace(JsonNode json, UnaryOperator<String> change) {
        if (json instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isTextual() && !isOurs(field.getKey())) {
                    field.setValue(
                            TextNode.valueOf(change.apply(field.getValue().asText())));
                } else {
                    replace(field.getValue(), change);
                }
            });
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, TextNode.valueOf(change.apply(array.get(i).asText())));
                } else {
                    replace(array.get(i), change);
                }
            }
        }
    }

    /** Words of the format, in which no student can write. */
    private static boolean isOurs(String field) {
        return Set.of("status", "exercise", "isolation", "cause", "type", "mistake", "testHash", "sourceHash")
                .contains(field);
    }

    private synchronized String keyed(String text) {
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
