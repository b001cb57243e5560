package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.check.compile.SourceText;

/** Each slip has the change that mends it among the first few, and the change says what it proves. */
class SmallChangeTest {

    private static final int MOST = 20;

    private static String method(String code) {
        return "class Any {\n    void any(Room room, Deque<String> deque, int a, int b) {\n        " + code.strip()
                + "\n    }\n}\n";
    }

    private static String listener(String code) {
        return "class Any {\n    void configure(Server server) {\n"
                + "        server.addEventListener(\"say\", String.class, (client, text, ack) -> {\n            "
                + code.strip() + "\n        });\n    }\n}\n";
    }

    private static List<SmallChange> changes(String judged, String solution) throws IOException {
        return changes(judged, solution, "");
    }

    private static List<SmallChange> changes(String judged, String solution, String given) throws IOException {
        URI any = URI.create("string:///Any.java");
        return SmallChange.of(
                SourceText.of(any, judged), SourceText.of(any, solution), SourceText.of(any, given), MOST);
    }

    private static String squeezed(String code) {
        return code.replaceAll("[\\s(){}]", "");
    }

    private static SmallChange mends(String judged, String solution) throws IOException {
        List<SmallChange> changes = changes(judged, solution);
        assertTrue(changes.size() <= MOST, "too many");
        return changes.stream()
                .filter(change -> squeezed(change.text()).equals(squeezed(solution)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("none of these: " + changes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '^', textBlock = """
            if (a < b) { run(); } @ if (!(a < b)) { run(); } @ OTHER_CONDITION @ The condition in line 3 is the wrong way round. With it reversed, this test passes.
            if (!free(a)) { run(); } @ if (free(a)) { run(); } @ OTHER_CONDITION @ The condition in line 3 is the wrong way round. With it reversed, this test passes.
            while (!done(a)) { run(); } @ while (done(a)) { run(); } @ OTHER_CONDITION @ The condition in line 3 is the wrong way round. With it reversed, this test passes.
            set(free(a) ? 1 : 2); @ set(!free(a) ? 1 : 2); @ OTHER_CONDITION @ The condition in line 3 is the wrong way round. With it reversed, this test passes.
            if (free(a)) { run(); } @ run(); @ OTHER_CONDITION @ The condition in line 3 holds too seldom. Without it, this test passes.
            if (free(a)) { run(); tell(b); } @ if (free(a)) { run(); } tell(b); @ OTHER_CONDITION @ Line 3 runs only if the condition in line 3 holds. Outside of that `if`, this test passes.
            if (a < b) { run(); } @ if (a <= b) { run(); } @ OTHER_CONDITION @ `a < b` in line 3 is wrong where both are equal. With `<=`, this test passes.
            if (a < b) { run(); } @ if (a > b) { run(); } @ OTHER_CONDITION @ `a < b` in line 3 compares the wrong way round. With `>`, this test passes.
            if (free(a) && free(b)) { run(); } @ if (free(a) || free(b)) { run(); } @ OTHER_CONDITION @ Line 3 joins its conditions with `&&`. With `||`, this test passes.
            if (free(a) && free(b)) { run(); } @ if (free(a)) { run(); } @ OTHER_CONDITION @ `free(b)` in line 3 decides wrongly. Without that condition, this test passes.
            if (room.name() == "tea") { run(); } @ if ("tea".equals(room.name())) { run(); } @ SAME_OBJECT @ `==` in line 3 asks whether both are one object. With `equals`, this test passes.
            if (room.name() == word) { run(); } @ if (room.name().equals(word)) { run(); } @ SAME_OBJECT @ `==` in line 3 asks whether both are one object. With `equals`, this test passes.
            return a + 1; @ return a; @ OTHER_NUMBER @ `a + 1` in line 3 is off by one. With one less, this test passes.
            return a; @ return a - 1; @ OTHER_NUMBER @ `a` in line 3 is off by one. With one less, this test passes.
            wait(3000); @ wait(3); @ OTHER_NUMBER @ `3000` in line 3 is in another unit than the call. With 3, this test passes.
            keep(4); @ keep(5); @ OTHER_NUMBER @ `4` in line 3 is one too few. With 5, this test passes.
            deque.addFirst(text); @ deque.addLast(text); @ OTHER_METHOD @ Line 3 says `addFirst`. With `addLast`, this test passes.
            at.schedule(run, 3, TimeUnit.MILLISECONDS); @ at.schedule(run, 3, TimeUnit.SECONDS); @ OTHER_METHOD @ Line 3 says `MILLISECONDS`. With `SECONDS`, this test passes.
            if (now.isBefore(then)) { run(); } @ if (now.isAfter(then)) { run(); } @ OTHER_METHOD @ Line 3 says `isBefore`. With `isAfter`, this test passes.
            room.put(text, a); @ room.put(a, text); @ OTHER_ARGUMENTS @ Line 3 hands over `text` before `a`. With both swapped, this test passes.
            room.leave("a"); @ room.leave(a); @ OTHER_ARGUMENTS @ Line 3 hands `"a"` to `leave`. With another value there, this test passes.
            deque.clear(); @ room.clear(); @ OTHER_ARGUMENTS @ Line 3 calls `clear` on `deque`. On something else, this test passes.
            return text.replace("a", "b"); @ return text; @ STATEMENT_TOO_MANY @ The call of `replace` in line 3 is one too many. Without it, this test passes.
            show(deque.stream().sorted().toList()); @ show(deque.stream().toList()); @ STATEMENT_TOO_MANY @ The call of `sorted` in line 3 is one too many. Without it, this test passes.
            one(); two(); @ two(); one(); @ OTHER_MOMENT @ Line 3 runs too late. Before line 3, this test passes.
            one(); two(); three(); @ three(); one(); two(); @ OTHER_MOMENT @ Line 3 runs too late. Before line 3, this test passes.
            one(); two(); three(); @ two(); three(); one(); @ OTHER_MOMENT @ Line 3 runs too early. After line 3, this test passes.
            run(); room.clear(); @ run(); @ STATEMENT_TOO_MANY @ `room.clear();` in line 3 does something that it should not. Without it, this test passes.
            run(); if (a < b) { return; } @ run(); @ STATEMENT_TOO_MANY @ The `if` in line 3 does something that it should not. Without it, this test passes.
            if (a < b) { run(room); } @ if (b == 7 && a == 9) { run(room); } @ OTHER_CONDITION @ With another condition than `a < b` in line 3, this test passes.
            if (free(3)) { run(); } @ if (room.has(a)) { run(); } @ OTHER_CONDITION @ The condition `free(3)` in line 3 doesn't look at `room`. With one that does, this test passes.
            if (room.open) { run(); } @ if (room.size < 3) { run(); } @ OTHER_CONDITION @ The condition `room.open` in line 3 doesn't look at `room.size`. With one that does, this test passes.
            if (free(room)) { run(); } @ if (room.size < 3) { run(); } @ OTHER_CONDITION @ With another condition than `free(room)` in line 3, this test passes.
            int size = room.size; if (size > 9) { run(); } @ int size = room.size; if (room.size < 3) { run(); } @ OTHER_CONDITION @ With another condition than `size > 9` in line 3, this test passes.
            if (room.size > 9) { stop(); } if (room.open) { run(); } @ if (room.size > 9) { stop(); } if (room.size < 3) { run(); } @ OTHER_CONDITION @ With another condition than `room.open` in line 3, this test passes.
            if (room.getCurrentRoomSize(a) > 0) { run(); } @ if (room.has(a)) { run(); } @ OTHER_CONDITION @ With another condition than `room.getCurrentRoomSize(a) > 0` in line 3, this test passes. `getCurrentRoomSize` counts the connections in a room: it doesn't say whose they are.
            if (deque.isEmpty()) { run(); } @ if (deque.isBlank()) { run(); } @ OTHER_METHOD @ Line 3 says `isEmpty`. With `isBlank`, this test passes.
            return text.replaceFirst("a", "b"); @ return text.replace("a", "b"); @ OTHER_METHOD @ Line 3 says `replaceFirst`. With `replace`, this test passes.
            room.tell(a); @ room.tell(a, b); @ OTHER_ARGUMENTS @ Line 3 hands other arguments to `tell`. With the right ones, this test passes.
            run(); @ if (a < b) { return; } run(); @ STATEMENT_MISSING @ `any` (line 2) has no check for this case. With one at its beginning, this test passes.
            run(); @ run(); room.add(a); @ STATEMENT_MISSING @ `any` (line 2) does not call `add`. With that call, this test passes.
            """)
    void a_slip_has_the_change_that_mends_it(String wrong, String right, CauseKind kind, String means)
            throws IOException {
        SmallChange change = mends(method(wrong), method(right));
        assertEquals(kind, change.kind());
        assertEquals(means, change.means());
        assertEquals(kind == CauseKind.STATEMENT_MISSING ? 2 : 3, change.line());
    }

    @Test
    void a_call_that_is_missing_is_put_in_with_the_names_of_this_file() throws IOException {
        String judged = listener("show(text);").replace("client", "sender").replace("text", "words");
        String solution = listener("show(text);\n client.joinRoom(text);");
        SmallChange change = mends(judged, solution.replace("client", "sender").replace("text", "words"));
        assertEquals(
                "The listener for `say` (line 3) does not call `joinRoom`. With that call, this test passes.",
                change.means());
        assertTrue(
                changes(judged, solution).stream().anyMatch(one -> one.text().contains("sender.joinRoom(words)")),
                "not renamed");
    }

    @Test
    void what_is_more_like_the_solution_is_tried_first() throws IOException {
        String judged = method("if (a < b) { one(); two(); } three(1); four(2, 3); five(\"x\", a, b);");
        assertEquals(
                "`a < b` in line 3 compares the wrong way round. With `>`, this test passes.",
                changes(judged, judged.replace("a < b", "a > b")).get(0).means());
        assertEquals(
                "Line 3 runs too late. Before line 3, this test passes.",
                changes(judged, judged.replace("one(); two();", "two(); one();"))
                        .get(0)
                        .means());
    }

    @Test
    void a_statement_of_several_lines_is_named_with_all_of_them() throws IOException {
        String judged = method("one(); two();\n if (a < b) {\n three();\n }");
        assertTrue(changes(judged, method("two();\n if (a < b) {\n three();\n }\n one();")).stream()
                .anyMatch(change ->
                        change.means().equals("Line 3 runs too early. After lines 4 to 6, this test passes.")));
    }

    @Test
    void only_a_number_that_a_call_gets_can_be_in_another_unit() throws IOException {
        String judged = method("keep(a % 60);");
        assertTrue(changes(judged, method("keep(a);")).stream()
                .noneMatch(change -> change.means().contains("another unit")));
    }

    @Test
    void what_the_solution_has_as_well_is_not_left_out() throws IOException {
        String judged = method("if (a < 3) { room.forget(b); } tell(a);");
        assertTrue(changes(judged, method("if (a < 3) { room.forget(b); room.tell(b); } tell(b);")).stream()
                .noneMatch(change -> change.means().contains("Without")));
        assertTrue(changes(judged, method("tell(a);")).stream()
                .anyMatch(change -> change.means().contains("Without it")));
    }

    @Test
    void where_a_stream_comes_from_is_not_told_at_its_end() throws IOException {
        assertTrue(changes(method("var all = room.lines().toList();"), method("var all = deque.toList();")).stream()
                .noneMatch(change -> change.means().contains("calls `toList` on")));
    }

    @Test
    void a_slip_is_tried_even_where_the_solution_is_written_in_another_way() throws IOException {
        String judged = method("if (last.plusSeconds(30).isBefore(now)) { here(); }");
        List<SmallChange> changes =
                changes(judged, method("run(between(last, now) < 30 ? HERE : AWAY); other(\"x\");"));
        assertTrue(changes.stream().anyMatch(change -> change.text().contains("isAfter")), changes.toString());
    }

    @Test
    void other_names_make_no_file_less_like_the_solution() throws IOException {
        String judged = method("int mine = a; if (mine < b) { run(mine); } stop();");
        String solution = method("int theirs = a; if (theirs <= b) { run(theirs); } stop();");
        assertEquals(
                "`mine < b` in line 3 is wrong where both are equal. With `<=`, this test passes.",
                changes(judged, solution).get(0).means());
    }

    @Test
    void comments_are_no_code() throws IOException {
        String judged = method("// a < b\n /* swap(a, b); */ run(); // one(); two();");
        assertTrue(
                changes(judged, method("run(); go();")).stream()
                        .allMatch(change -> change.text().contains("// a < b\n /* swap(a, b); */")),
                "a comment was changed");
    }

    @Test
    void a_line_of_the_starter_that_the_solution_has_too_is_right() throws IOException {
        String given = "keep(30);\n";
        String judged = method(given + "        tell(a < b);");
        List<SmallChange> without = changes(judged, method(given + "        tell(a <= b);"), "");
        List<SmallChange> with = changes(judged, method(given + "        tell(a <= b);"), given);

        assertTrue(without.stream().anyMatch(change -> change.kind() == CauseKind.OTHER_NUMBER));
        assertTrue(with.stream().noneMatch(change -> change.kind() == CauseKind.OTHER_NUMBER));
        assertTrue(with.stream().anyMatch(change -> change.kind() == CauseKind.OTHER_CONDITION));
    }
}
