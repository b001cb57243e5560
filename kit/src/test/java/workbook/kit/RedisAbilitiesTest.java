package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static workbook.kit.Assertions.assertThat;

import lesson98_abilities.OnRedis;
import lesson98_abilities.Servers;
import org.junit.jupiter.api.Test;

/** Servers that are joined by a real Redis, which goes away and comes back. */
class RedisAbilitiesTest extends InOneJvmAndInTwo {

    RedisAbilitiesTest(Jvms jvms) {
        super(jvms);
    }

    private Lab chat() {
        return opened(Lab.running(OnRedis.class).redis().servers("north", "south"));
    }

    private static Client there(Lab lab, String name, String server) {
        Client client = lab.later(name).at(server);
        client.connects();
        return client;
    }

    @Test
    void what_one_server_publishes_has_arrived_when_a_test_asks() {
        Lab lab = chat();
        Client ada = there(lab, "ada", "north");
        Client grace = there(lab, "grace", "south");

        for (int i = 0; i < 20; i++) {
            ada.emits("say", "hi " + i);
            assertEquals(i + 1, grace.heard().size());
        }
        grace.emits("say", "hello");
        assertThat(ada).heardOnly("said", "hello");
        assertThrows(Unmet.class, () -> assertThat(grace).heardNothing());
        assertThat(lab.log()).isEmpty();
    }

    @Test
    void its_address_and_the_log_are_handed_in() {
        Lab lab = chat();
        Client ada = there(lab, "ada", "north");

        assertThat(ada.asks("where", "")).answered("redis");
        assertThat(lab.log()).reads("asked");
    }

    @Test
    void while_it_is_away_nothing_crosses_and_then_all_does_again() {
        Lab lab = chat();
        // tag::redis[]
        Client ada = there(lab, "ada", "north");
        Client grace = there(lab, "grace", "south");

        lab.redisStops();
        ada.emits("say", "one");
        assertThat(grace).heardNothing();

        lab.redisStartsAgain();
        ada.emits("say", "two");
        assertThat(grace).heardOnly("said", "two");
        // end::redis[]
        assertThat(lab.log()).reads("away");
    }

    @Test
    void a_lab_without_one_says_so() {
        Lab lab = opened(Lab.running(Servers.Chat.class));

        assertThrows(IllegalStateException.class, lab::redisStops);
        assertThrows(IllegalStateException.class, lab::redisStartsAgain);
    }
}
