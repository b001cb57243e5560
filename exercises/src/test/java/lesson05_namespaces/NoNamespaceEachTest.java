package lesson05_namespaces;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class NoNamespaceEachTest {

    @RegisterExtension
    final Lab lab = Lab.running(NoNamespaceEach.class);

    final Client ada = lab.client("ada", Map.of("user", "ada")).in("/notes");
    final Client grace = lab.client("grace", Map.of("user", "grace")).in("/notes");
    final Client gracesPhone =
            lab.client("grace's phone", Map.of("user", "grace")).in("/notes");
    final Client alan = lab.client("alan", Map.of("user", "alan")).in("/notes");

    @Test
    @Step(1)
    void a_note_reaches_every_client_of_the_user_in_the_one_namespace() {
        assertThat(ada.asks("tell", note("grace", "lunch?"))).answered("ok");

        assertThat(grace).heardOnly("note", "lunch?");
        assertThat(gracesPhone).heardOnly("note", "lunch?");
    }

    @Test
    @Step(1)
    void a_note_to_oneself_reaches_all_own_clients() {
        assertThat(alan.asks("tell", note("alan", "buy tea"))).answered("ok");
        grace.emits("tell", note("grace", "buy milk"));

        assertThat(alan).heardOnly("note", "buy tea");
        assertThat(grace).heardOnly("note", "buy milk");
        assertThat(gracesPhone).heardOnly("note", "buy milk");
    }

    @Test
    @Step(1)
    void nobody_else_receives_it() {
        grace.emits("tell", note("ada", "the cake is for alan"));

        assertThat(ada).heardOnly("note", "the cake is for alan");
        assertThat(alan).receivedNothingWith("the cake is for alan");
        assertThat(gracesPhone).heardNothing();
    }

    @Test
    @Step(1)
    void an_empty_note_is_a_note_and_two_of_them_are_two() {
        alan.emits("tell", note("ada", ""));
        alan.emits("tell", note("ada", ""));

        assertThat(ada).heardInOrder("note", "", "");
    }

    @Test
    @Step(1)
    void a_user_without_a_client_gets_none() {
        assertThat(ada.asks("tell", note("joan", "hi"))).answered("nobody there");
        alan.disconnects();

        assertThat(grace.asks("tell", note("alan", "hi"))).answered("nobody there");
    }

    @Test
    @Step(1)
    void a_user_who_comes_later_gets_what_is_told_then() {
        alan.disconnects();
        alan.connects();

        assertThat(grace.asks("tell", note("alan", "welcome back"))).answered("ok");

        assertThat(alan).heardOnly("note", "welcome back");
    }

    @Test
    @Step(1)
    void a_user_is_there_as_long_as_one_client_of_hers_is() {
        gracesPhone.disconnects();

        assertThat(ada.asks("tell", note("grace", "still there?"))).answered("ok");

        assertThat(grace).heardOnly("note", "still there?");
    }

    @Test
    @Step(1)
    void a_note_without_a_user_or_a_text_is_refused() {
        assertThat(alan.asks("tell", Map.of("text", "hi"))).answered("invalid");
        assertThat(alan.asks("tell", Map.of("user", "ada"))).answered("invalid");
        assertThat(grace.asks("tell", (Object) null)).answered("invalid");

        assertThat(ada).heardNothing();
    }

    @Test
    @Step(2)
    void what_one_client_has_seen_the_others_of_that_user_hear() {
        assertThat(gracesPhone.asks("seen", 7)).answered("ok");
        grace.emits("seen", 8);

        assertThat(grace).heardOnly("seen", 7);
        assertThat(gracesPhone).heardOnly("seen", 8);
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(2)
    void nothing_was_seen_without_a_number() {
        assertThat(grace.asks("seen", (Object) null)).answered("invalid");

        assertThat(gracesPhone).heardNothing();
    }

    @Test
    @Step(2)
    void no_user_has_a_namespace() {
        assertThat(grace.joins("/user/grace")).wasRefused(Map.of("message", "Invalid namespace"));
        assertThat(alan.joins("/user/ada")).wasRefused(Map.of("message", "Invalid namespace"));
    }

    private static Map<String, String> note(String user, String text) {
        return Map.of("user", user, "text", text);
    }
}
