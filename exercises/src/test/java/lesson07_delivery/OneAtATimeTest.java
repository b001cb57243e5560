package lesson07_delivery;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;
import workbook.kit.Step;

class OneAtATimeTest {

    @RegisterExtension
    final Lab lab = Lab.running(OneAtATime.class);

    final ScriptedServer server = lab.server();
    final Page page = lab.functions(Page.class);

    /** What the page calls. */
    interface Page {
        void say(String text);
    }

    @Test
    @Step(1)
    void a_line_is_sent_and_shown_with_its_answer() {
        server.answers("say", text -> "ok");

        page.say("hi");

        assertThat(server).heardOnly("say", "hi");
        assertThat(lab.log()).reads("hi: ok");
    }

    @Test
    @Step(1)
    void a_line_that_comes_later_is_sent_at_once_if_nothing_waits() {
        server.answers("say", text -> "ok");

        page.say("hi");
        assertThat(lab.log()).reads("hi: ok");
        page.say("");

        assertThat(server).heardInOrder("say", "hi", "");
        assertThat(lab.log()).reads("hi: ok", ": ok");
    }

    @Test
    @Step(1)
    void while_a_line_has_no_answer_no_other_one_is_sent() {
        server.keepsSilentOn("say");

        page.say("one");
        page.say("two");

        assertThat(server).heardOnly("say", "one");
    }

    // tag::order[]
    @Test
    @Step(2)
    void each_answer_sends_the_next_line() {
        server.keepsSilentOn("say");
        page.say("one");
        page.say("two");
        page.say("three");

        server.answersLate("say", "ok");
        assertThat(server).heardInOrder("say", "one", "two");
        server.answersLate("say", "ok");
        assertThat(server).heardInOrder("say", "one", "two", "three");
    }
    // end::order[]

    @Test
    @Step(2)
    void a_refused_line_does_not_hold_up_the_next_one() {
        server.answers("say", text -> text.equals("two") ? "too long" : null);
        page.say("one");
        page.say("two");
        page.say("three");

        server.answersLate("say", "not now");

        assertThat(server).heardInOrder("say", "one", "two", "three");
        assertThat(lab.log()).reads("one: not now", "two: too long");
    }

    @Test
    @Step(2)
    void when_all_are_answered_it_begins_anew() {
        server.keepsSilentOn("say");
        page.say("one");
        page.say("two");
        server.answersLate("say", "ok");
        server.answersLate("say", "ok");

        page.say("three");
        page.say("four");

        assertThat(server).heardInOrder("say", "one", "two", "three");
    }
}
