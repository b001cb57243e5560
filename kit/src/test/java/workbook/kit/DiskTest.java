package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static workbook.kit.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import lesson98_abilities.Ledger;
import org.junit.jupiter.api.Test;

/** What a crash leaves of the files of an exercise. */
class DiskTest extends InOneJvmAndInTwo {

    DiskTest(Jvms jvms) {
        super(jvms);
    }

    /** The functions of the ledger. */
    interface Book {
        void force(String line);

        void write(String line);

        void rewrite(String line);

        void replace(String line);

        void replaceTooEarly(String line);

        List<String> lines();

        List<String> names();
    }

    private Lab lab;
    private Book ledger;

    private void open() {
        lab = opened(Lab.running(Ledger.class).disk());
        ledger = lab.functions(Book.class);
    }

    @Test
    void what_was_forced_outlives_a_power_failure_and_nothing_else_does() {
        open();
        ledger.force("one");
        ledger.write("two");
        assertEquals(List.of("one", "two"), ledger.lines());

        lab.powerFails();

        assertEquals(List.of("one"), ledger.lines());
        assertEquals(List.of("ledger"), ledger.names());
    }

    @Test
    void a_file_that_was_never_forced_is_gone() {
        open();
        ledger.write("one");

        lab.powerFails();

        assertEquals(List.of(), ledger.names());
    }

    @Test
    void a_force_is_for_all_that_was_written_to_the_file_before_it() {
        open();
        ledger.write("one");
        ledger.force("two");

        lab.powerFails();

        assertEquals(List.of("one", "two"), ledger.lines());
    }

    @Test
    void a_file_that_was_emptied_and_not_forced_has_its_old_content() {
        open();
        ledger.force("one");
        ledger.rewrite("two");

        lab.powerFails();

        assertEquals(List.of("one"), ledger.lines());
    }

    @Test
    void a_crash_at_each_step_shows_what_it_can_leave() {
        open();
        // tag::crashes[]
        ledger.force("one");

        assertThat(lab.afterEachCrash(() -> ledger.force("two"), ledger::lines)).reads("[one]", "[one, two]");
        assertThat(lab.afterEachCrash(() -> ledger.rewrite("two"), ledger::lines))
                .reads("[one]", "[]", "[one, two]");
        // end::crashes[]
    }

    @Test
    void a_crash_finds_the_old_file_or_the_new_one_if_that_is_forced_and_renamed() {
        open();
        ledger.force("old");

        assertThat(lab.afterEachCrash(() -> ledger.replace("new"), ledger::lines))
                .reads("[old]", "[new]");
        assertThat(lab.afterEachCrash(() -> ledger.replaceTooEarly("new"), ledger::lines))
                .reads("[old]", "[new]", "[]");
    }

    @Test
    void what_fails_without_a_crash_is_said() {
        open();

        assertThrows(
                Unmet.class,
                () -> lab.afterEachCrash(
                                () -> {
                                    throw new Unmet("it ends", "it doesn't", List.of());
                                },
                                ledger::lines)
                        .all());
    }

    @Test
    void a_file_is_asked_about_at_each_of_its_lengths() throws IOException {
        open();
        ledger.force("ä");
        ledger.force("b");

        assertThat(lab.atEachLength("ledger", ledger::lines))
                .reads("from 0 bytes: []", "from 3 bytes: [ä]", "from 5 bytes: [ä, b]");
        assertEquals("ä\nb\n", Files.readString(lab.files().resolve("ledger")));
        assertThrows(Unmet.class, () -> lab.atEachLength("other", ledger::lines).all());
    }

    @Test
    void an_exception_is_an_answer_at_its_length() {
        open();

        assertThat(lab.atEachLength(new byte[] {1, 2}, bytes -> {
                    if (bytes.length == 1) {
                        throw new Unmet("it returns", "it threw", List.of());
                    }
                    return bytes.length;
                }))
                .reads("from 0 bytes: 0", "from 1 byte: it threw", "from 2 bytes: 2");
    }

    @Test
    void many_answers_are_cut_short() {
        open();

        assertThat(lab.atEachLength(new byte[8], bytes -> bytes.length))
                .reads(
                        "from 0 bytes: 0",
                        "from 1 byte: 1",
                        "from 2 bytes: 2",
                        "from 3 bytes: 3",
                        "from 4 bytes: 4",
                        "from 5 bytes: 5",
                        "and 3 more");
    }

    @Test
    void a_server_that_is_killed_in_a_write_leaves_a_part_of_it() throws IOException {
        Lab own = opened(Lab.running(Ledger.class).disk().inItsOwnJvm());
        Client ada = own.client("ada");
        assertThat(ada.asks("add", "one")).answered("ok");

        own.killsInAWrite(() -> ada.emits("add", "two"));

        long length = Files.size(own.files().resolve("ledger"));
        assertEquals(true, length > 4 && length < 8, "the length is " + length);
        own.startsAgain();
        ada.connects();
        assertThat(ada.asks("look", "")).answered(List.of("one"));
        own.powerFails();
        own.startsAgain();
        ada.connects();
        assertThat(ada.asks("look", "")).answered(List.of("one"));
    }

    @Test
    void a_server_that_writes_nothing_is_not_killed_in_a_write() {
        Lab own = opened(Lab.running(Ledger.class).disk().inItsOwnJvm());
        Client ada = own.client("ada");

        Unmet unmet = assertThrows(Unmet.class, () -> own.killsInAWrite(() -> ada.emits("look", "")));

        assertEquals("it writes nothing", unmet.got());
        assertThat(ada.asks("add", "one")).answered("ok");
    }

    @Test
    void what_a_lab_was_not_told_to_need_it_does_not_have() {
        Lab plain = opened(Lab.running(Ledger.class).folder());

        assertThrows(IllegalStateException.class, plain::powerFails);
        assertThrows(IllegalStateException.class, () -> plain.killsInAWrite(() -> {}));
        assertThrows(IllegalStateException.class, () -> plain.afterEachCrash(() -> {}, () -> ""));
    }
}
