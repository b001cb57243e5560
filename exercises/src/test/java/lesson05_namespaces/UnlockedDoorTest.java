package lesson05_namespaces;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Handshake;
import workbook.kit.Lab;
import workbook.kit.Member;
import workbook.kit.PlainSocket;
import workbook.kit.Step;

class UnlockedDoorTest {

    @RegisterExtension
    final Lab lab = Lab.running(UnlockedDoor.class).raw();

    final Client ada = lab.client("ada", Handshake.auth("token", "s-71")).in("/staff");
    final Client grace = lab.client("grace", Handshake.auth("token", "s-38")).in("/staff");
    final Client alan = lab.client("alan", Handshake.auth("token", "a-52")).in("/audit");
    final Client adaAgain =
            lab.later("ada again", Handshake.auth("token", "s-71")).in("/staff");
    final PlainSocket mallory = lab.plain("mallory"); // writes each frame by hand

    @Test
    @Step(1)
    void a_good_token_opens_and_those_inside_hear_each_other() {
        ada.emits("say", "hi");
        assertThat(grace.asks("say", "")).answered("ok");

        assertThat(ada).heardInOrder("said", "hi", "");
        assertThat(grace).heard("welcome", "/staff");
        assertThat(alan).heardOnly("welcome", "/audit");
    }

    @Test
    @Step(1)
    void a_bad_token_is_refused() {
        Client joan = lab.client("joan", Handshake.auth("token", "s-99"));

        Member joanInStaff = joan.joins("/staff");

        assertThat(joanInStaff).wasRefused(Map.of("message", "not allowed"));
        assertThat(ada).heardOnly("welcome", "/staff");
    }

    @Test
    @Step(1)
    void without_a_token_nobody_is_welcomed_or_hears_what_is_said() {
        mallory.sends("40/staff,", "40/audit,{}");

        grace.emits("say", "the safe is open");
        alan.emits("say", "the books are wrong");

        assertThat(mallory).receivedNothingWith("welcome");
        assertThat(mallory).receivedNothingWith("the safe");
        assertThat(mallory).receivedNothingWith("the books");
    }

    @Test
    @Step(1)
    void a_client_that_was_refused_hears_nothing_either() {
        mallory.sends("40/staff,{\"token\":\"s-99\"}");
        assertThat(mallory).received("44/staff,{\"message\":\"not allowed\"}");

        ada.emits("say", "the safe is open");

        assertThat(mallory).receivedNothingWith("welcome");
        assertThat(mallory).receivedNothingWith("the safe");
    }

    @Test
    @Step(1)
    void a_token_opens_one_namespace_only() {
        Member adaInAudit = ada.joins("/audit");
        mallory.sends("40/staff,{\"token\":\"s-71\"}", "40/audit,");

        alan.emits("say", "the books are wrong");

        assertThat(adaInAudit).wasRefused(Map.of("message", "not allowed"));
        assertThat(mallory).received("42/staff,[\"welcome\",\"/staff\"]");
        assertThat(mallory).receivedNothingWith("the books");
    }

    @Test
    @Step(1)
    void two_with_the_same_token_both_hear_what_is_said() {
        adaAgain.connects();
        grace.emits("say", "hi");

        assertThat(ada).heard("said", "hi");
        assertThat(adaAgain).heard("said", "hi");
    }

    @Test
    @Step(2)
    void without_a_token_every_event_is_refused() {
        mallory.sends("40/staff,", "42/staff,1[\"say\",\"buy my book\"]", "42/staff,2[\"count\",\"\"]");
        mallory.sends("42/staff,3[\"say\",null]");

        assertThat(mallory).received("43/staff,1[\"not allowed\"]");
        assertThat(mallory).received("43/staff,2[\"not allowed\"]").isOpen();
        assertThat(mallory).received("43/staff,3[\"not allowed\"]");
        assertThat(ada).heardOnly("welcome", "/staff");
    }

    @Test
    @Step(2)
    void after_a_refusal_every_event_is_refused() {
        mallory.sends("40/audit,{\"token\":\"a-99\"}");
        mallory.sends("42/audit,1[\"say\",\"buy my book\"]", "42/audit,2[\"count\",\"\"]");

        assertThat(mallory).received("43/audit,1[\"not allowed\"]");
        assertThat(mallory).received("43/audit,2[\"not allowed\"]");
        assertThat(alan).heardOnly("welcome", "/audit");
    }

    @Test
    @Step(2)
    void what_comes_before_any_connect_reaches_nobody() {
        mallory.sends("42/staff,1[\"say\",\"hi\"]", "42[\"say\",\"hi\"]");
        mallory.sends("40/staff,{\"token\":71}", "42/staff,2[\"say\",\"hi\"]");

        assertThat(grace).heardOnly("welcome", "/staff");
        assertThat(ada.asks("say", (Object) null)).answered("no text");
    }

    @Test
    @Step(2)
    void a_token_for_one_namespace_allows_no_event_in_another() {
        mallory.sends("40/staff,{\"token\":\"s-71\"}", "40/audit,");
        mallory.sends("42/audit,1[\"say\",\"hi\"]", "42/staff,2[\"say\",\"hello\"]");

        assertThat(mallory).received("43/audit,1[\"not allowed\"]");
        assertThat(mallory).received("43/staff,2[\"ok\"]");
        assertThat(alan).heardOnly("welcome", "/audit");
        assertThat(grace).heard("said", "hello");
    }

    @Test
    @Step(2)
    void with_a_token_for_each_both_areas_are_open_on_one_connection() {
        mallory.sends("40/staff,{\"token\":\"s-71\"}", "40/audit,{\"token\":\"a-52\"}");
        mallory.sends("42/staff,1[\"say\",\"hi\"]", "42/audit,2[\"say\",\"hello\"]");

        assertThat(mallory).received("43/staff,1[\"ok\"]");
        assertThat(mallory).received("43/audit,2[\"ok\"]");
    }

    @Test
    @Step(2)
    void after_a_refusal_a_good_token_opens() {
        mallory.sends("40/staff,{\"token\":\"s-99\"}", "40/staff,{\"token\":\"s-38\"}");

        mallory.sends("42/staff,1[\"say\",\"sorry\"]");

        assertThat(mallory).received("43/staff,1[\"ok\"]");
        assertThat(ada).heard("said", "sorry");
    }

    @Test
    @Step(2)
    void only_those_inside_are_counted() {
        mallory.sends("40/staff,", "40/audit,{\"token\":\"s-71\"}");

        assertThat(alan.asks("count", "")).answered(1);
        mallory.sends("41/staff,");
        assertThat(ada.asks("count", "")).answered(2);
        grace.disconnects();

        assertThat(ada.asks("count", "")).answered(1);
    }

    @Test
    @Step(2)
    void two_with_the_same_token_are_counted_as_two() {
        adaAgain.connects();

        assertThat(grace.asks("count", "")).answered(3);
    }
}
