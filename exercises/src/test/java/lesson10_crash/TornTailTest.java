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
    void at_each_length_of_the_file_its_whole_records_are_there() {
        assertThat(lab.atEachLength(file("tulips\nGänseblümchen\n"), tail::records))
                .reads("from 0 bytes: []", "from 7 bytes: [tulips]", "from 23 bytes: [tulips, Gänseblümchen]");
    }

    @Test
    @Step(2)
    void the_bytes_of_half_a_record_are_counted() {
        assertEquals(3, tail.torn(file("tulips\nroses\nlil")));
        assertEquals(6, tail.torn(file("tulips")));
    }

    @Test
    @Step(2)
    void behind_a_whole_record_nothing_is_torn() {
        assertEquals(0, tail.torn(file("tulips\nroses\n")));
        assertEquals(0, tail.torn(file("")));
    }

    @Test
    @Step(2)
    void an_umlaut_has_two_bytes_and_can_be_torn_itself() {
        assertEquals(8, tail.torn(file("tulips\nGänsebl")));
        assertEquals(2, tail.torn(Arrays.copyOf(file("tulips\nGänsebl"), 9)));
    }

    @Test
    @Step(2)
    void a_whole_record_can_have_umlauts() {
        assertEquals(3, tail.torn(file("grün\nlil")));
        assertEquals(0, tail.torn(file("tulips\nGänseblümchen\n")));
    }

    private static byte[] file(String text) {
        return text.getBytes(UTF_8);
    }
}
