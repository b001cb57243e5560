package lesson04_rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.Step;

class MergeHistoryTest {

    @RegisterExtension
    final Lab lab = Lab.running(MergeHistory.class);

    final Page page = lab.functions(Page.class);

    /** The exercise's functions, with plain data. */
    interface Page {
        List<Line> merge(List<Line> history, List<Line> live);

        int firstGap(List<Line> merged);
    }

    record Line(int number, String text) {
        static List<Line> lines(String... each) {
            return Arrays.stream(each)
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Line(Integer.parseInt(parts[0]), parts[1]))
                    .toList();
        }
    }

    @Test
    @Step(1)
    void what_came_live_follows_the_history() {
        List<Line> merged = page.merge(Line.lines("1 hi", "2 tea?"), Line.lines("3 yes", "4 milk?"));

        assertEquals(Line.lines("1 hi", "2 tea?", "3 yes", "4 milk?"), merged);
    }

    @Test
    @Step(1)
    void a_line_in_both_lists_is_there_once() {
        List<Line> merged = page.merge(Line.lines("1 hi", "2 tea?", "3 yes"), Line.lines("2 tea?", "3 yes", "4 milk?"));

        assertEquals(Line.lines("1 hi", "2 tea?", "3 yes", "4 milk?"), merged);
    }

    @Test
    @Step(1)
    void the_same_words_under_two_numbers_are_two_lines() {
        List<Line> merged = page.merge(Line.lines("1 ha", "2 ha"), Line.lines("3 ha", "4 hm"));

        assertEquals(Line.lines("1 ha", "2 ha", "3 ha", "4 hm"), merged);
    }

    @Test
    @Step(1)
    void a_history_that_was_read_later_is_sorted_in() {
        List<Line> merged = page.merge(Line.lines("9 one", "10 two", "11 three", "12 four"), Line.lines("11 three"));

        assertEquals(Line.lines("9 one", "10 two", "11 three", "12 four"), merged);
    }

    @Test
    @Step(1)
    void a_late_line_that_the_history_lacks_gets_its_place() {
        List<Line> merged = page.merge(Line.lines("1 hi", "2 tea?", "4 milk?"), Line.lines("3 yes", "5 no"));

        assertEquals(Line.lines("1 hi", "2 tea?", "3 yes", "4 milk?", "5 no"), merged);
    }

    @Test
    @Step(1)
    void either_list_can_be_empty() {
        assertEquals(Line.lines("7 hi"), page.merge(List.of(), Line.lines("7 hi")));
        assertEquals(Line.lines("6 tea?", "7 hi"), page.merge(Line.lines("6 tea?", "7 hi"), List.of()));
        assertEquals(List.of(), page.merge(List.of(), List.of()));
    }

    @Test
    @Step(1)
    void numbers_above_a_thousand_are_numbers_like_the_others() {
        List<Line> merged = page.merge(Line.lines("1006 hi", "1007 tea?"), Line.lines("1007 tea?", "1008 yes"));

        assertEquals(Line.lines("1006 hi", "1007 tea?", "1008 yes"), merged);
    }

    @Test
    @Step(2)
    void the_first_missing_number_is_found() {
        assertEquals(3, page.firstGap(Line.lines("1 hi", "2 tea?", "4 yes", "7 milk?")));
        assertEquals(100, page.firstGap(Line.lines("98 hi", "99 tea?", "102 yes")));
    }

    @Test
    @Step(2)
    void a_list_without_a_gap_has_none() {
        assertEquals(0, page.firstGap(Line.lines("41 hi", "42 tea?", "43 yes")));
        assertEquals(0, page.firstGap(Line.lines("998 hi", "999 tea?", "1000 yes")));
        assertEquals(0, page.firstGap(Line.lines("7 hi")));
        assertEquals(0, page.firstGap(List.of()));
    }
}
