package lesson07_delivery;

import static workbook.kit.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class CatchUpTest {

    @RegisterExtension
    final Lab lab = Lab.running(CatchUp.class).store();

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");
    final Client alan = lab.client("alan");
    final Client joan = lab.client("joan");

    @Test
    @Step(1)
    void lines_are_numbered_and_heard_by_those_who_have_resumed() {
        grace.asks("resume", 0);
        assertThat(ada.asks("say", "hi")).answered(1);
        assertThat(grace.asks("say", "tea?")).answered(2);
        assertThat(ada.asks("say", "hi")).answered(3);

        assertThat(grace).heardInOrder("said", "1 hi", "2 tea?", "3 hi");
        assertThat(alan).heardNothing();
    }

    @Test
    @Step(1)
    void the_lines_are_in_the_given_map() {
        assertThat(alan.asks("say", "hi")).answered(1);

        assertThat(lab.stored()).reads("lines");
    }

    @Test
    @Step(1)
    void a_line_without_a_text_is_refused_and_has_no_number() {
        grace.asks("resume", 0);
        assertThat(ada.asks("say", " ")).answered("invalid");
        assertThat(ada.asks("say", 7)).answered("invalid");

        assertThat(ada.asks("say", "hi")).answered(1);
        assertThat(grace).heardOnly("said", "1 hi");
    }

    @Test
    @Step(2)
    void a_client_that_has_seen_nothing_hears_everything() {
        says(ada, "hi", "tea?");

        assertThat(joan.asks("resume", 0)).answered("ok");
        says(ada, "yes");

        assertThat(joan).heardInOrder("said", "1 hi", "2 tea?", "3 yes");
    }

    @Test
    @Step(2)
    void nor_does_it_matter_how_many_lines_were_missed() {
        says(ada, "a", "b", "c", "d", "e", "f", "g");

        assertThat(joan.asks("resume", 0)).answered("ok");

        assertThat(joan).heardInOrder("said", "1 a", "2 b", "3 c", "4 d", "5 e", "6 f", "7 g");
    }

    // tag::resume[]
    @Test
    @Step(2)
    void a_client_that_comes_back_hears_what_it_has_missed() {
        grace.asks("resume", 0);
        says(ada, "hi", "tea?");
        grace.drops();
        says(ada, "milk?", "sugar?");

        grace.connects();
        assertThat(grace.asks("resume", 2)).answered("ok");
        says(ada, "yes");

        assertThat(grace).heardInOrder("said", "1 hi", "2 tea?", "3 milk?", "4 sugar?", "5 yes");
    }
    // end::resume[]

    @Test
    @Step(2)
    void a_client_that_has_missed_nothing_hears_nothing_old() {
        says(joan, "hi", "tea?");

        assertThat(alan.asks("resume", 2)).answered("ok");

        assertThat(alan).heardNothing();
    }

    @Test
    @Step(2)
    void nobody_else_hears_the_old_lines_again() {
        says(ada, "hi", "tea?");
        alan.asks("resume", 0);
        joan.asks("resume", 1);

        assertThat(alan).heardInOrder("said", "1 hi", "2 tea?");
        assertThat(joan).heardOnly("said", "2 tea?");
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(2)
    void resuming_twice_brings_nothing_twice() {
        says(ada, "hi");
        grace.asks("resume", 0);

        assertThat(grace.asks("resume", 0)).answered("ok");
        says(ada, "tea?");

        assertThat(grace).heardInOrder("said", "1 hi", "2 tea?");
    }

    @Test
    @Step(2)
    void an_offset_that_no_line_has_is_refused() {
        says(ada, "hi");
        assertThat(grace.asks("resume", 2)).answered("unknown");
        says(ada, "tea?");
        assertThat(grace).heardNothing();

        assertThat(grace.asks("resume", 0)).answered("ok");
        assertThat(grace).heardInOrder("said", "1 hi", "2 tea?");
    }

    @Test
    @Step(2)
    void so_is_one_that_is_no_number() {
        assertThat(alan.asks("resume", -1)).answered("invalid");
        assertThat(alan.asks("resume", "1")).answered("invalid");
        assertThat(alan.asks("resume", 0.5)).answered("invalid");
        assertThat(alan.asks("resume", (Object) null)).answered("invalid");

        says(ada, "hi");

        assertThat(alan).heardNothing();
    }

    @Test
    @Step(3)
    void a_line_that_is_said_while_the_lines_are_read_is_heard_once() {
        says(alan, "1st");

        lab.interrupts(() -> grace.emits("resume", 0), 1, () -> says(alan, "2nd"));
        says(alan, "3rd");

        assertThat(grace).heardInOrder("said", "1 1st", "2 2nd", "3 3rd");
    }

    @Test
    @Step(3)
    void a_line_that_is_said_just_before_someone_joins_is_heard_once() {
        says(ada, "1st");

        lab.interrupts(() -> joan.emits("resume", 1), 2, () -> says(ada, "2nd"));
        says(ada, "3rd");

        assertThat(joan).heardInOrder("said", "2 2nd", "3 3rd");
    }

    @Test
    @Step(3)
    void a_client_that_resumes_just_before_a_line_is_sent_hears_it_once() {
        lab.interrupts(() -> says(ada, "1st"), 4, () -> grace.emits("resume", 0));
        says(joan, "2nd");

        assertThat(grace).heardInOrder("said", "1 1st", "2 2nd");
    }

    @Test
    @Step(3)
    void a_client_that_resumes_while_a_line_is_stored_hears_it_once() {
        lab.interrupts(() -> says(ada, "1st"), 1, () -> grace.emits("resume", 0));
        lab.interrupts(() -> says(ada, "2nd"), 2, () -> alan.emits("resume", 0));
        lab.interrupts(() -> says(ada, "3rd"), 3, () -> joan.emits("resume", 0));

        assertThat(grace).heardInOrder("said", "1 1st", "2 2nd", "3 3rd");
        assertThat(alan).heardInOrder("said", "1 1st", "2 2nd", "3 3rd");
        assertThat(joan).heardInOrder("said", "1 1st", "2 2nd", "3 3rd");
    }

    @Test
    @Step(3)
    void two_lines_at_the_same_moment_have_two_numbers() {
        grace.asks("resume", 0);

        lab.race(() -> ada.asks("say", "tea?"), () -> alan.asks("say", "milk?"));

        assertThat(grace).heardInOrder("said", "1 tea?", "2 milk?");
    }

    private static void says(Client client, String... texts) {
        Stream.of(texts).forEach(text -> client.emits("say", text));
    }
}
