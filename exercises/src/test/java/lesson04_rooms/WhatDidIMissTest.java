package lesson04_rooms;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class WhatDidIMissTest {

    @RegisterExtension
    final Lab lab = Lab.running(WhatDidIMiss.class).store();

    final Client ada = lab.client("ada", Map.of("name", "ada"));
    final Client grace = lab.client("grace", Map.of("name", "grace"));
    final Client alan = lab.client("alan", Map.of("name", "alan"));
    final Client joan = lab.client("joan", Map.of("name", "joan"));

    @Test
    @Step(1)
    void a_client_that_joins_hears_what_was_said_before_and_what_comes_then() {
        grace.emits("join", "tea");
        grace.emits("say", tea("hi"));
        grace.emits("say", tea(""));

        assertThat(alan.asks("join", "tea")).answered("ok");
        grace.emits("say", tea("hello alan"));

        assertThat(alan).heardInOrder("said", "hi", "", "hello alan");
    }

    @Test
    @Step(1)
    void nobody_else_hears_the_old_lines_again() {
        ada.emits("join", "tea");
        ada.emits("say", tea("hi"));
        grace.emits("join", "tea");
        alan.emits("join", "tea");

        assertThat(grace).heardOnly("said", "hi");
        assertThat(ada).heardOnly("said", "hi");
    }

    @Test
    @Step(1)
    void each_room_has_its_own_lines_in_the_given_map() {
        ada.emits("join", "coffee");
        ada.emits("join", "tea");
        ada.emits("say", Map.of("room", "coffee", "text", "black"));
        ada.emits("say", tea("green"));

        alan.emits("join", "tea");

        assertThat(alan).heardOnly("said", "green");
        assertThat(lab.stored()).reads("coffee", "tea");
    }

    @Test
    @Step(1)
    void joining_again_brings_nothing_twice() {
        alan.emits("join", "tea");
        assertThat(alan.asks("say", tea("hi"))).answered("ok");

        assertThat(alan.asks("join", "tea")).answered("ok");
        alan.emits("say", tea("again"));

        assertThat(alan).heardInOrder("said", "hi", "again");
    }

    @Test
    @Step(1)
    void a_line_from_outside_is_neither_sent_nor_stored() {
        assertThat(alan.asks("say", tea("buy my book"))).answered("not a member, or no text");
        assertThat(alan.asks("join", "cellar")).answered("no such room");

        assertThat(grace.asks("join", "tea")).answered("ok");

        assertThat(grace).heardNothing();
    }

    @Test
    @Step(1)
    void two_lines_with_the_same_text_are_two_lines() {
        ada.emits("join", "tea");
        sayAll(ada, "ha", "ha");

        alan.emits("join", "tea");

        assertThat(alan).heardInOrder("said", "ha", "ha");
    }

    @Test
    @Step(2)
    void only_the_last_five_lines_are_kept() {
        ada.emits("join", "tea");
        grace.emits("join", "tea");
        sayAll(ada, "1", "2", "3", "4");
        sayAll(grace, "5", "6", "7");

        alan.emits("join", "tea");

        assertThat(alan).heardInOrder("said", "3", "4", "5", "6", "7");
    }

    @Test
    @Step(2)
    void each_room_keeps_five() {
        grace.emits("join", "tea");
        grace.emits("join", "coffee");
        sayAll(grace, "1", "2", "3", "4", "5");
        grace.emits("say", Map.of("room", "coffee", "text", "black"));
        sayAll(grace, "6");

        alan.emits("join", "coffee");
        joan.emits("join", "tea");

        assertThat(alan).heardOnly("said", "black");
        assertThat(joan).heardInOrder("said", "2", "3", "4", "5", "6");
    }

    @Test
    @Step(3)
    void a_line_that_is_said_just_before_someone_joins_is_heard_once() {
        ada.emits("join", "tea");
        ada.emits("say", tea("1"));

        lab.interrupts(() -> grace.emits("join", "tea"), 2, () -> ada.emits("say", tea("2")));
        ada.emits("say", tea("3"));

        assertThat(grace).heardInOrder("said", "1", "2", "3");
    }

    @Test
    @Step(3)
    void a_line_that_is_said_while_the_history_is_read_is_heard_once() {
        alan.emits("join", "tea");
        alan.emits("say", tea("1"));

        lab.interrupts(() -> grace.emits("join", "tea"), 1, () -> alan.emits("say", tea("2")));
        alan.emits("say", tea("3"));

        assertThat(grace).heardInOrder("said", "1", "2", "3");
    }

    @Test
    @Step(3)
    void a_client_that_joins_just_before_a_line_is_sent_hears_it_once() {
        ada.emits("join", "tea");
        ada.emits("say", tea("1"));

        lab.interrupts(() -> ada.emits("say", tea("2")), 4, () -> alan.emits("join", "tea"));
        ada.emits("say", tea("3"));

        assertThat(alan).heardInOrder("said", "1", "2", "3");
    }

    @Test
    @Step(3)
    void a_client_that_joins_while_a_line_is_stored_hears_it_once() {
        joan.emits("join", "tea");

        lab.interrupts(() -> joan.emits("say", tea("1")), 1, () -> grace.emits("join", "tea"));
        lab.interrupts(() -> joan.emits("say", tea("2")), 2, () -> alan.emits("join", "tea"));
        lab.interrupts(() -> joan.emits("say", tea("3")), 3, () -> ada.emits("join", "tea"));

        assertThat(grace).heardInOrder("said", "1", "2", "3");
        assertThat(alan).heardInOrder("said", "1", "2", "3");
        assertThat(ada).heardInOrder("said", "1", "2", "3");
    }

    private static void sayAll(Client client, String... texts) {
        Stream.of(texts).forEach(text -> client.emits("say", tea(text)));
    }

    private static Map<String, String> tea(String text) {
        return Map.of("room", "tea", "text", text);
    }
}
