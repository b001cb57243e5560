package lesson11_servers;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class ManyServersTest {

    @RegisterExtension
    final Lab lab = Lab.running(ManyServers.class).redis().servers("north", "south");

    final Client ada = lab.client("ada", Map.of("name", "ada")).at("north");
    final Client alan = lab.client("alan", Map.of("name", "alan")).at("north");
    final Client grace = lab.client("grace", Map.of("name", "grace")).at("south");
    final Client joan = lab.later("joan", Map.of("name", "joan")).at("south");
    final Client phone = lab.later("grace's phone", Map.of("name", "grace")).at("north");
    final Client tablet = lab.later("grace's tablet", Map.of("name", "grace")).at("south");

    @Test
    @Step(1)
    void what_is_said_reaches_everyone_but_the_sender_once() {
        assertThat(ada.asks("say", "hi")).answered("ok");

        assertThat(grace).heardOnly("said", "hi");
        assertThat(alan).heardOnly("said", "hi");
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(1)
    void a_whisper_reaches_a_person_at_the_other_server() {
        assertThat(ada.asks("whisper", to("grace", "psst"))).answered("ok");

        assertThat(grace).heardOnly("whispered", "psst");
        assertThat(alan).heardNothing();
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(1)
    void it_reaches_all_devices_of_that_person_once() {
        phone.connects();

        grace.emits("whisper", to("alan", "1"));
        alan.emits("whisper", to("grace", "2"));

        assertThat(alan).heardOnly("whispered", "1");
        assertThat(phone).heardOnly("whispered", "2");
        assertThat(grace).heardOnly("whispered", "2");
    }

    @Test
    @Step(1)
    void a_whisper_to_oneself_reaches_the_sender_too() {
        phone.connects();

        assertThat(grace.asks("whisper", to("grace", "milk"))).answered("ok");

        assertThat(grace).heardOnly("whispered", "milk");
        assertThat(phone).heardOnly("whispered", "milk");
    }

    @Test
    @Step(1)
    void what_is_refused_is_not_sent() {
        assertThat(ada.asks("say", "")).answered("no text");
        assertThat(ada.asks("announce", "x".repeat(201))).answered("too long");
        assertThat(alan.asks("whisper", to("", "psst"))).answered("no name");
        assertThat(alan.asks("ask", (Object) null)).answered("no text");
        assertThat(ada.asks("answer", Map.of("to", "grace"))).answered("no text");
        assertThat(grace).heardNothing();
    }

    @Test
    @Step(2)
    void an_announcement_reaches_everyone_but_one_who_is_busy() {
        joan.connects();
        assertThat(grace.asks("busy", true)).answered("ok");

        assertThat(ada.asks("announce", "tea is ready")).answered("ok");

        assertThat(joan).heardOnly("announced", "tea is ready");
        assertThat(alan).heardOnly("announced", "tea is ready");
        assertThat(ada).heardOnly("announced", "tea is ready");
        assertThat(grace).heardNothing();
    }

    @Test
    @Step(2)
    void one_who_is_no_longer_busy_hears_the_next_one() {
        alan.emits("busy", true);
        grace.emits("announce", "one");
        alan.emits("busy", false);
        grace.emits("announce", "two");

        assertThat(alan).heardOnly("announced", "two");
        assertThat(ada).heardInOrder("announced", "one", "two");
    }

    @Test
    @Step(2)
    void the_other_clients_of_one_who_is_busy_hear_it() {
        phone.connects();
        tablet.connects();
        grace.emits("busy", true);

        assertThat(ada.asks("announce", "tea is ready")).answered("ok");

        assertThat(tablet).heardOnly("announced", "tea is ready");
        assertThat(phone).heardOnly("announced", "tea is ready");
    }

    @Test
    @Step(2)
    void one_who_is_busy_still_hears_whispers() {
        grace.emits("busy", true);
        ada.emits("whisper", to("grace", "psst"));
        assertThat(alan.asks("whisper", to("free", "psst"))).answered("ok");

        assertThat(grace).heardOnly("whispered", "psst");
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(3)
    void a_question_is_answered_from_both_servers() {
        assertThat(ada.asks("ask", "lunch?")).answered("ok");
        assertThat(grace).heardOnly("asked", Map.of("from", "ada", "text", "lunch?"));
        assertThat(alan).heardOnly("asked", Map.of("from", "ada", "text", "lunch?"));

        assertThat(grace.asks("answer", to("ada", "yes"))).answered("ok");
        alan.emits("answer", to("ada", "no"));

        assertThat(ada).heard("answered", Map.of("from", "grace", "text", "yes"));
        assertThat(ada).heard("answered", Map.of("from", "alan", "text", "no"));
    }

    @Test
    @Step(3)
    void only_the_others_hear_the_question_and_only_the_one_who_asked_hears_the_answer() {
        ada.emits("ask", "lunch?");
        assertThat(grace.asks("answer", to("ada", "yes"))).answered("ok");

        assertThat(ada).heardOnly("answered", Map.of("from", "grace", "text", "yes"));
        assertThat(alan).heardOnly("asked", Map.of("from", "ada", "text", "lunch?"));
    }

    @Test
    @Step(4)
    void while_redis_is_away_the_clients_of_a_server_go_on() {
        lab.redisStops();

        assertThat(ada.asks("say", "one")).answered("ok");
        assertThat(ada.asks("say", "two")).answered("ok");

        assertThat(alan).heardInOrder("said", "one", "two");
        assertThat(grace).heardNothing();
        assertThat(lab.log()).reads("Redis is away: the other server's clients hear nothing");
    }

    @Test
    @Step(4)
    void a_client_can_connect_meanwhile() {
        lab.redisStops();
        phone.connects();

        assertThat(alan.asks("whisper", to("grace", "psst"))).answered("ok");

        assertThat(phone).heardOnly("whispered", "psst");
    }

    @Test
    @Step(4)
    void when_redis_is_back_each_line_crosses_once() {
        lab.redisStops();
        ada.emits("say", "one");
        lab.redisStartsAgain();

        ada.emits("say", "two");
        grace.emits("say", "three");

        assertThat(grace).heardOnly("said", "two");
        assertThat(ada).heardOnly("said", "three");
        assertThat(alan).heardInOrder("said", "one", "two", "three");
    }

    @Test
    @Step(4)
    void each_time_that_it_is_away_is_in_the_log() {
        lab.redisStops();
        ada.emits("say", "one");
        lab.redisStartsAgain();
        ada.emits("say", "two");
        lab.redisStops();
        ada.emits("say", "three");

        String away = "Redis is away: the other server's clients hear nothing";
        assertThat(lab.log()).reads(away, away);
    }

    private static Map<String, String> to(String name, String text) {
        return Map.of("to", name, "text", text);
    }
}
