package workbook.check.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.AtomicMoveNotSupportedException;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The JDK itself throws, so that the sentences fit what this one writes. */
class ExceptionDetectorTest {

    @Test
    void an_index() {
        assertEquals(
                "Element 0 was asked for, and there is none: the list, array or text is empty.",
                meaning(() -> new ArrayList<>().get(0)));
        assertEquals(
                "Element 2 was asked for, and there are only 2: the last one has the number 1.",
                meaning(() -> List.of("a", "b").get(2)));
        assertEquals(
                "Element 1 was asked for, and there is only one: the last one has the number 0.",
                meaning(() -> System.out.println(new String[] {"a"}[one()])));
        assertEquals(
                "Element -1 was asked for, and the first one has the number 0.",
                meaning(() -> new ArrayList<>(List.of("a")).get(one() - 2)));
        assertEquals(
                "The part from 0 to -1 was asked for, of a text or list with the length 3.",
                meaning(() -> "ada".substring(0, one() - 2)));
        String many =
                "From element 1 on, 3 were asked for, and there are 3 in all. That method is told how many, and not"
                        + " where the last one is.";
        assertEquals(many, meaning(() -> System.out.println(new String("ada".getBytes(UTF_8), one(), 3, UTF_8))));
        assertEquals(many, meaning(() -> Objects.checkFromIndexSize(one(), 3, 3)));
    }

    private static int one() {
        return Integer.parseInt("1");
    }

    @Test
    void nothing_there() {
        assertEquals(
                "An element was asked for, and there was none: the collection was empty, or at its end.",
                meaning(() -> new ArrayList<>().iterator().next()));
        assertEquals(
                "An empty `Optional` was asked for its value.",
                meaning(() -> Optional.empty().orElseThrow()));
    }

    @Test
    void values() {
        assertEquals("The text `x` is no number.", meaning(() -> Integer.parseInt("x")));
        assertEquals("The text is empty, and so no number.", meaning(() -> Integer.parseInt("")));
        Object ada = "ada";
        assertEquals(
                "The value is of the class `String`, and your code takes it for `Integer`.",
                meaning(() -> System.out.println((Integer) ada)));
        assertEquals(
                "Two elements have the key `3`, and `toMap` allows only one.",
                meaning(() -> Stream.of("ada", "bob").collect(Collectors.toMap(String::length, name -> name))));
    }

    @Test
    void a_collection_that_changes_or_cannot_be_changed() {
        assertEquals("A collection was changed while a loop went through it.", meaning(() -> {
            Map<String, String> names = new HashMap<>(Map.of("a", "ada", "b", "bob"));
            names.keySet().forEach(names::remove);
        }));
        assertEquals(
                "The object does not allow that call, as with a collection that cannot be changed.",
                meaning(() -> List.of().add(null)));
    }

    @Test
    void an_exception_that_says_it_itself() {
        assertTrue(
                ExceptionDetector.meaning("IllegalArgumentException", "no name").isEmpty());
        assertFalse(ExceptionDetector.meaning(ConcurrentModificationException.class.getSimpleName(), "")
                .isEmpty());
    }

    @Test
    void a_move_between_file_systems() {
        assertEquals(
                "A file can be moved in one step only within its file system: write it beside the one that it replaces.",
                meaning(() -> {
                    throw new AtomicMoveNotSupportedException("a", "b", "between providers");
                }));
    }

    @Test
    void what_a_test_ended_with() {
        Recording run = new Recording().threw("java.util.NoSuchElementException", "Express.java:16");
        Cause cause = new ExceptionDetector().cause(run.beside(run, "", "")).orElseThrow();
        assertEquals(CauseKind.METHOD_THREW, cause.kind());
        assertEquals(16, cause.line());
    }

    private static String meaning(Executable code) {
        try {
            code.execute();
        } catch (Throwable thrown) {
            String message = thrown.getMessage() == null ? "" : thrown.getMessage();
            return ExceptionDetector.meaning(thrown.getClass().getSimpleName(), message)
                    .orElse(thrown.toString());
        }
        return "it threw nothing";
    }
}
