package lesson10_crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.Step;

class TornTailTest {

    @RegisterExtension
    final Lab lab = Lab.running(TornTail.class);

    final Tail tail = lab.functions(Tail.class);

    /** The exercise's functions, with plain data. */
    interface Tail {
        List<String> records(byte[] file);

        int torn(byte[] file);
    }

    @Test
    @Step(1)
    void a_whole_file_has_all_its_records() {
        assertEquals(
                List.of("tulips", "roses for ada", "tulips"), tail.records(file("tulips\nroses for ada\ntulips\n")));
    }

    @Test
    @Step(1)
    void an_empty_file_has_no_record() {
        assertEquals(0, tail.records(file("")).size());
    }

    @Test
    @Step(1)
    void half_a_record_is_none() {
        assertEquals(List.of("tulips", "roses"), tail.records(file("tulips\nroses\nlil")));
        assertEquals(List.of("tulips"), tail.records(file("tulips\nroses")));
    }

    @Test
    @Step(1)
    void half_a_record_can_look_like_a_whole_one() {
        assertEquals(List.of("tulips", "roses"), tail.records(file("tulips\nroses\nlips")));
        assertEquals(List.of("tulips"), tail.records(file("tulips\ntulips")));
    }

    @Test
    @Step(1)
    void a_record_of_blanks_is_one_too() {
        assertEquals(List.of("tulips", "  ", "roses"), tail.records(file("tulips\n  \nroses\n")));
    }

    @Test
    @Step(1)
    void at_each_length_of_the_file_its_whole_records_are_there() {
        assertThat(lab.atEachLength(file("tulips\nGänseblümchen\n"), tail::records))
                .reads("from 0 bytes: []", "from 7 bytes: [tulips]", "from 23 bytes: [tulips, Gänseblümchen]");
    }

    @Test
    @Step(2)
    void the_bytes_of_half_a_record_are_counted() {
        assertEquals("3 bytes of tulips\\nroses\\nlil", torn(file("tulips\nroses\nlil")));
        assertEquals("6 bytes of tulips", torn(file("tulips")));
    }

    @Test
    @Step(2)
    void behind_a_whole_record_nothing_is_torn() {
        assertEquals("0 bytes of tulips\\nroses\\n", torn(file("tulips\nroses\n")));
        assertEquals("0 bytes of an empty file", torn(file("")));
    }

    @Test
    @Step(2)
    void an_umlaut_has_two_bytes_and_can_be_torn_itself() {
        assertEquals("8 bytes of tulips\\nGänsebl", torn(file("tulips\nGänsebl")));
        assertEquals("2 bytes of tulips\\nG and half an ä", torn(Arrays.copyOf(file("tulips\nGä"), 9)));
    }

    @Test
    @Step(2)
    void a_whole_record_can_have_umlauts() {
        assertEquals("3 bytes of grün\\nlil", torn(file("grün\nlil")));
        assertEquals("0 bytes of tulips\\nGänseblümchen\\n", torn(file("tulips\nGänseblümchen\n")));
    }

    /** What the learner's function returns, with the file as a text that can be read. */
    private String torn(byte[] file) {
        String text = new String(file, UTF_8).replace("\n", "\\n").replace("\uFFFD", " and half an ä");
        return tail.torn(file) + " bytes of " + (text.isEmpty() ? "an empty file" : text);
    }

    private static byte[] file(String text) {
        return text.getBytes(UTF_8);
    }
}
