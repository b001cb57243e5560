package lesson03_people;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class TurnTheClockTest {

    // tag::clock[]
    @RegisterExtension
    final Lab lab = Lab.running(TurnTheClock.class).clock();
    // end::clock[]

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");

    @Test
    @Step(1)
    void a_person_who_has_just_been_active_is_here() {
        ada.emits("here", "ada");

        assertThat(grace.asks("status", "ada")).answered("here");
    }

    @Test
    @Step(1)
    void a_person_who_was_never_active_is_away() {
        grace.emits("here", "grace");

        assertThat(grace.asks("status", "ada")).answered("away");
        assertThat(ada.asks("status", "")).answered("away");
    }

    // tag::passes[]
    @Test
    @Step(2)
    void a_person_is_away_after_30_seconds() {
        ada.emits("here", "ada");
        lab.passes(ofSeconds(31));

        assertThat(grace.asks("status", "ada")).answered("away");
    }
    // end::passes[]

    @Test
    @Step(2)
    void asking_is_no_sign_of_life() {
        grace.emits("here", "grace");
        lab.passes(ofSeconds(20));
        ada.asks("status", "grace");
        lab.passes(ofSeconds(20));

        assertThat(ada.asks("status", "grace")).answered("away");
    }

    @Test
    @Step(2)
    void a_person_is_here_until_30_seconds_have_passed_and_away_from_then_on() {
        lab.passes(ofMillis(600));
        grace.emits("here", "grace");

        lab.passes(ofMillis(29_999));
        assertThat(ada.asks("status", "grace")).answered("here");
        lab.passes(ofMillis(1));
        assertThat(ada.asks("status", "grace")).answered("away");
    }

    @Test
    @Step(2)
    void each_sign_of_life_counts_from_its_own_moment() {
        ada.emits("here", "ada");
        lab.passes(ofSeconds(20));
        ada.emits("here", "ada");
        grace.emits("here", "grace");
        lab.passes(ofSeconds(20));

        assertThat(grace.asks("status", "ada")).answered("here");
        assertThat(ada.asks("status", "grace")).answered("here");
    }

    @Test
    @Step(2)
    void a_person_who_does_not_come_back_stays_away() {
        ada.emits("here", "ada");

        lab.passes(ofSeconds(65));
        assertThat(grace.asks("status", "ada")).answered("away");
        lab.passes(ofDays(1).minusSeconds(60));
        assertThat(grace.asks("status", "ada")).answered("away");
    }

    @Test
    @Step(2)
    void a_person_whose_client_has_left_is_here_for_30_seconds_all_the_same() {
        ada.emits("here", "ada");
        ada.disconnects();
        lab.passes(ofSeconds(5));

        assertThat(grace.asks("status", "ada")).answered("here");
    }

    @Test
    @Step(2)
    void a_person_who_comes_back_the_next_day_is_here_again() {
        ada.emits("here", "ada");
        lab.passes(ofDays(1));
        ada.emits("here", "ada");

        assertThat(grace.asks("status", "ada")).answered("here");
    }
}
