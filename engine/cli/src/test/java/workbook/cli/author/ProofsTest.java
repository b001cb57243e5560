package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Finding;

/** What was proven is proven again when a byte of what it depends on is another, and not before. */
class ProofsTest {

    private static final String MAIN = "exercises/src/main/java/lesson00_tiny/";
    private static final String TEST = "exercises/src/test/java/lesson00_tiny/";
    private static final String MISTAKES = "solutions/mistakes/lesson00_tiny/Echo/";
    private static final String SCRIPT = "lessons/lesson00_tiny/tiny.jsh";

    @TempDir
    Path root;

    private TinyCourse course;
    private final AtomicInteger proven = new AtomicInteger();
    private boolean holds = true;

    @BeforeEach
    void a_course_that_was_proven() throws IOException {
        course = new TinyCourse(root);
        course.write(MAIN + "Helper.java", "class Helper {}\n");
        course.write(MAIN + "FarHelper.java", "class FarHelper {}\n");
        course.write(MAIN + "Stranger.java", "class Stranger {}\n");
        course.write(TEST + "Words.java", "class ReadingLength { FarHelper far; }\n");
        course.write(
                MISTAKES + "Twice.variant.java", "// variant of: Twice\nclass Echo { Helper helper; Words words; }\n");
        assertEquals(1, judged("machine"));
        assertEquals(0, judged("machine"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exercises/starters/main/java/lesson00_tiny/Echo.java",
                TEST + "EchoTest.java",
                "solutions/src/main/java/lesson00_tiny/Echo.java",
                "lessons/lesson00_tiny/Echo.adoc",
                MISTAKES + "Twice.java",
                MISTAKES + "Twice.variant.java",
                MAIN + "Helper.java",
                MAIN + "FarHelper.java",
                TEST + "Words.java"
            })
    void one_more_byte_of_what_it_depends_on_is_proven_again(String file) throws IOException {
        course.write(file, Files.readString(root.resolve(file)) + "\n");

        assertEquals(1, judged("machine"));
        assertEquals(0, judged("machine"));
    }

    @Test
    void a_new_mistake_and_one_that_is_gone_are_proven_again() throws IOException {
        course.write(MISTAKES + "Silent.java", "");
        assertEquals(1, judged("machine"));

        course.delete(MISTAKES + "Silent.java");
        assertEquals(1, judged("machine"));
    }

    @Test
    void what_was_recorded_and_is_gone_or_another_is_proven_again() throws IOException {
        String recorded = "solutions/recorded/lesson00_tiny/Echo.json";
        course.write(recorded, "{}");
        assertEquals(1, judged("machine"));
        assertEquals(0, judged("machine"));

        course.delete(recorded);
        assertEquals(1, judged("machine"));
    }

    @Test
    void a_byte_that_moves_to_the_next_file_is_proven_again() throws IOException {
        course.write(MISTAKES + "A.java", "xy");
        course.write(MISTAKES + "B.java", "z");
        assertEquals(1, judged("machine"));

        course.write(MISTAKES + "A.java", "x");
        course.write(MISTAKES + "B.java", "yz");
        assertEquals(1, judged("machine"));
    }

    @Test
    void what_it_does_not_depend_on_changes_nothing() throws IOException {
        course.write(MAIN + "Stranger.java", "class Stranger { int more; }\n");
        course.write("README.md", "other words");

        assertEquals(0, judged("machine"));
    }

    @Test
    void another_workbook_or_jdk_is_proven_again() {
        assertEquals(1, judged("another machine"));
        assertEquals(1, judged("machine"));
    }

    @Test
    void fresh_proves_all_and_remembers_it() {
        assertEquals(1, judged(Proofs.of(root, true, "machine")));
        assertEquals(0, judged("machine"));
    }

    @Test
    void a_failed_proof_is_never_remembered_and_the_former_one_is_forgotten() {
        holds = false;
        assertEquals(1, judged(Proofs.of(root, true, "machine")));
        assertEquals(1, judged("machine"));

        holds = true;
        assertEquals(1, judged("machine"));
        assertEquals(0, judged("machine"));
    }

    @Test
    void a_memory_that_is_damaged_in_any_way_is_ignored() throws IOException {
        Path memory = root.resolve(".workbook/proofs/lesson00_tiny.Echo");
        String sound = Files.readString(memory);
        List<String> lines = sound.lines().toList();
        var damaged = new ArrayList<>(List.of("", "\n", "\0\1\2", lines.get(0), sound.replace("holds", "h0lds")));
        damaged.add(sound.substring(0, sound.length() / 2));
        damaged.add(sound.replace(lines.get(1) + "\n", ""));
        damaged.add(lines.get(0) + "\n" + lines.get(lines.size() - 1) + "\n");
        for (String text : damaged) {
            Files.writeString(memory, text);
            assertEquals(1, judged("machine"), text);
        }
        Files.write(memory, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(1, judged("machine"));
        Files.delete(memory);
        Files.createDirectory(memory);
        assertEquals(1, judged("machine"));
    }

    @Test
    void a_script_is_remembered_by_its_own_bytes() throws IOException {
        Path script = root.resolve(SCRIPT);
        Proofs here = Proofs.of(root, false, "machine");
        Proofs elsewhere = Proofs.of(root, false, "another");
        here.keep(script, here.key(script), List.of(new Finding("script", SCRIPT, true, "")));
        assertNotNull(here.recall(script, here.key(script)));
        assertNull(elsewhere.recall(script, elsewhere.key(script)));

        course.write(SCRIPT, "System.out.println(2);\n//=> 2\n");
        assertNull(here.recall(script, here.key(script)));
    }

    @Test
    void what_changes_while_it_is_proven_is_proven_again() throws IOException {
        course.write(TEST + "EchoTest.java", "class EchoTest {}\n");
        assertEquals(1, judged(Proofs.of(root, false, "machine"), () -> course.write(TEST + "EchoTest.java", "")));
        assertEquals(1, judged("machine"));

        course.write(TEST + "EchoTest.java", "class EchoTest {}\n");
        assertEquals(1, judged("machine"));
    }

    @Test
    void a_byte_of_a_jar_or_of_the_jdk_is_another_machine() throws IOException {
        Path jar = Files.writeString(root.resolve("kit.jar"), "kit");
        Path other = Files.writeString(root.resolve("wire.jar"), "wire");
        Path jdk = Files.createDirectory(root.resolve("jdk"));
        Files.writeString(jdk.resolve("release"), "17");
        String before = Dependencies.machine(List.of(jar, other), jdk);
        assertEquals(before, Dependencies.machine(List.of(jar, other), jdk));
        assertNotEquals(before, Dependencies.machine(List.of(other, jar), jdk));
        assertNotEquals(before, Dependencies.machine(List.of(jar), jdk));

        Files.writeString(jdk.resolve("release"), "25");
        assertNotEquals(before, Dependencies.machine(List.of(jar, other), jdk));
        Files.writeString(jdk.resolve("release"), "17");
        Files.writeString(other, "wirE");
        assertNotEquals(before, Dependencies.machine(List.of(jar, other), jdk));
    }

    private int judged(String machine) {
        return judged(Proofs.of(root, false, machine));
    }

    /** How many exercises were judged; the others were remembered, and are found to hold all the same. */
    private int judged(Proofs proofs) {
        return judged(proofs, () -> {});
    }

    private int judged(Proofs proofs, Meanwhile meanwhile) {
        int before = proven.get();
        Rule rule = (scope, findings) -> {
            proven.incrementAndGet();
            try {
                meanwhile.happens();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (Exercise exercise : scope.exercises()) {
                findings.says(holds, "it holds", exercise.id(), exercise.starter(), "it does not.");
            }
        };
        var found = new ArrayList<Finding>();
        new RememberedRule(rule, proofs).judge(Scope.all(Course.load(root)), new Findings(root, found::add));
        assertEquals(Stream.of(holds).toList(), found.stream().map(Finding::ok).toList());
        assertEquals(1, proofs.recalled() + proven.get() - before);
        return proven.get() - before;
    }

    private interface Meanwhile {
        void happens() throws IOException;
    }
}
