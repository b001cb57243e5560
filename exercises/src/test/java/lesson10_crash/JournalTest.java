package lesson10_crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.Step;

class JournalTest {

    private static final String FILE = "parcels.journal";

    @RegisterExtension
    final Lab lab = Lab.running(Journal.class).disk();

    final Parcels parcels = lab.functions(Parcels.class);

    /** The exercise's functions, with plain data; the folder and the log are handed in. */
    interface Parcels {
        void publish(int id, String text);

        void received(int id);

        List<String> waiting();

        void compact();
    }

    @Test
    @Step(1)
    void each_published_parcel_is_a_line_of_the_file() {
        parcels.publish(1, "tulips");
        parcels.publish(2, "Gänseblümchen für ada");

        assertEquals("publish 1 tulips\npublish 2 Gänseblümchen für ada\n", file());
    }

    @Test
    @Step(1)
    void a_published_parcel_outlives_a_power_failure() {
        parcels.publish(1, "tulips");
        parcels.publish(2, "roses");

        lab.powerFails();

        assertEquals("publish 1 tulips\npublish 2 roses\n", file());
    }

    @Test
    @Step(1)
    void a_crash_while_one_is_published_leaves_those_before_it() {
        parcels.publish(7, "lilies");

        assertThat(lab.afterEachCrash(() -> parcels.publish(8, "roses"), this::beginsWithTheLilies))
                .reads("true");
    }

    @Test
    @Step(2)
    void what_was_published_waits_in_its_order() {
        parcels.publish(3, "roses for grace");
        parcels.publish(10, "tulips");
        parcels.publish(2, "tulips");

        assertEquals(List.of("3 roses for grace", "10 tulips", "2 tulips"), parcels.waiting());
    }

    @Test
    @Step(2)
    void in_a_new_folder_nothing_waits() {
        assertEquals(List.of(), parcels.waiting());
    }

    @Test
    @Step(2)
    void to_read_the_file_changes_nothing_in_it() {
        parcels.publish(1, "tulips");
        parcels.publish(2, "roses");

        assertEquals(parcels.waiting(), parcels.waiting());
        assertEquals("publish 1 tulips\npublish 2 roses\n", file());
    }

    @Test
    @Step(3)
    void what_was_received_waits_no_longer() {
        parcels.publish(1, "tulips");
        parcels.publish(2, "roses");
        parcels.publish(3, "lilies");

        parcels.received(2);

        assertEquals(List.of("1 tulips", "3 lilies"), parcels.waiting());
    }

    @Test
    @Step(3)
    void a_receipt_outlives_a_power_failure() {
        parcels.publish(1, "tulips");
        parcels.received(1);

        lab.powerFails();

        assertEquals("publish 1 tulips\nreceived 1\n", file());
        assertEquals(List.of(), parcels.waiting());
    }

    @Test
    @Step(3)
    void a_repeated_receipt_and_one_of_an_unknown_parcel_change_nothing() {
        parcels.publish(11, "tulips");
        parcels.publish(12, "roses");
        parcels.received(11);
        parcels.received(11);
        parcels.received(1);

        assertEquals(List.of("12 roses"), parcels.waiting());
    }

    @Test
    @Step(4)
    void at_each_length_of_the_file_its_whole_records_count() {
        parcels.publish(1, "tulips");
        parcels.publish(2, "Gänseblümchen");
        parcels.received(1);

        assertThat(lab.atEachLength(FILE, parcels::waiting))
                .reads(
                        "from 0 bytes: []",
                        "from 17 bytes: [1 tulips]",
                        "from 43 bytes: [1 tulips, 2 Gänseblümchen]",
                        "from 54 bytes: [2 Gänseblümchen]");
    }

    @Test
    @Step(4)
    void the_log_says_how_many_bytes_were_dropped() {
        fileIs("publish 1 tulips\npublish 2 Gänse");

        assertEquals(List.of("1 tulips"), parcels.waiting());

        assertThat(lab.log()).reads("dropped 16 bytes of a torn record");
    }

    @Test
    @Step(4)
    void of_a_whole_file_the_log_says_nothing() {
        parcels.publish(1, "tulips");
        parcels.received(1);
        parcels.waiting();

        assertThat(lab.log()).isEmpty();
    }

    @Test
    @Step(4)
    void a_record_that_is_written_behind_a_torn_one_is_whole() {
        fileIs("publish 1 tulips\npublish 2 ro");
        parcels.waiting();

        parcels.publish(3, "lilies");

        assertEquals(List.of("1 tulips", "3 lilies"), parcels.waiting());
    }

    @Test
    @Step(4)
    void a_crash_at_any_moment_leaves_a_parcel_or_nothing_of_it() {
        parcels.publish(1, "tulips");

        assertThat(lab.afterEachCrash(() -> parcels.publish(2, "roses"), parcels::waiting))
                .reads("[1 tulips]", "[1 tulips, 2 roses]");
    }

    @Test
    @Step(5)
    void a_compacted_journal_has_only_what_waits() {
        parcels.publish(1, "tulips");
        parcels.publish(2, "roses for ada");
        parcels.received(1);
        parcels.publish(3, "lilies");

        parcels.compact();

        assertEquals("publish 2 roses for ada\npublish 3 lilies\n", file());
        assertEquals(List.of("2 roses for ada", "3 lilies"), parcels.waiting());
    }

    @Test
    @Step(5)
    void a_compacted_journal_outlives_a_power_failure() {
        parcels.publish(1, "tulips");
        parcels.publish(2, "roses");
        parcels.received(1);
        parcels.compact();

        lab.powerFails();

        assertEquals("publish 2 roses\n", file());
    }

    @Test
    @Step(5)
    void a_crash_while_it_is_compacted_loses_nothing_and_brings_nothing_back() {
        parcels.publish(1, "tulips");
        parcels.publish(2, "roses");
        parcels.publish(3, "lilies");
        parcels.received(1);

        assertThat(lab.afterEachCrash(parcels::compact, parcels::waiting)).reads("[2 roses, 3 lilies]");
    }

    @Test
    @Step(5)
    void after_a_crash_it_can_be_compacted_again() {
        parcels.publish(1, "tulips");
        parcels.publish(2, "roses");
        parcels.received(2);

        assertThat(lab.afterEachCrash(parcels::compact, this::compacted)).reads("publish 1 tulips\n");
    }

    @Test
    @Step(5)
    void a_journal_in_which_nothing_waits_can_be_compacted() {
        parcels.compact();
        assertEquals(List.of(), parcels.waiting());

        parcels.publish(1, "tulips");
        parcels.received(1);
        parcels.compact();
        parcels.publish(2, "roses");

        assertEquals("publish 2 roses\n", file());
    }

    private boolean beginsWithTheLilies() {
        return file().startsWith("publish 7 lilies\n");
    }

    private String compacted() {
        parcels.compact();
        return file();
    }

    private String file() {
        try {
            return Files.readString(lab.files().resolve(FILE));
        } catch (IOException none) {
            return "";
        }
    }

    private void fileIs(String text) {
        try {
            Files.writeString(lab.files().resolve(FILE), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
