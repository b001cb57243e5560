package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A picture is drawn from what a server did: another server, another picture. */
class SequenceTest extends SequenceFixture {

    @Test
    void what_arrived_what_did_not_and_the_answer_are_told() throws DrawnTests.NotDrawable {
        assertEquals(
                List.of(
                        "ada \u2192 server: say \"hi\"",
                        "server \u2192 grace, alan: said \"hi\"",
                        "\u25cb ada doesn\u2019t hear said \"hi\": the sender is left out",
                        "server \u21e2 ada: answer: 1"),
                told());
    }

    @Test
    void another_server_is_another_picture() throws IOException, DrawnTests.NotDrawable {
        List<String> before = told();
        server(SERVER.replace("\"said\", client, text", "\"said\", text"));
        write(
                "exercises/src/test/java/lesson90_trial/RelayTest.java",
                TEST.replace("HEARD", "heard(\"said\", \"hi\")"));

        assertNotEquals(before, told());
        assertTrue(told().contains("server \u2192 ada, grace, alan: said \"hi\""), () -> "it is still drawn as before");
    }

    @Test
    void what_no_packet_shows_is_told_between_them() throws IOException, DrawnTests.NotDrawable {
        write(
                "exercises/src/test/java/lesson90_trial/RelayTest.java",
                TEST.replace("Lab.running(Relay.class)", "Lab.running(Relay.class).clock()")
                        .replace("assertThat(ada).HEARD;", """
                        lab.passes(java.time.Duration.ofSeconds(10));
                        alan.drops();
                        """));

        assertEquals(
                List.of("server \u21e2 ada: answer: 1", "10 s pass", "Alan loses the connection"),
                told().subList(2, 5));
        var sequence = Sequence.of(tests.report("lesson90_trial.RelayTest#hears"), false);
        assertEquals(
                List.of("10 s pass", "alan loses the connection"),
                Drawing.of(sequence, "title", false)
                        .select(".test text:not(.halo)")
                        .eachText());
    }

    @Test
    void each_of_several_servers_has_a_line_of_its_own() throws IOException, DrawnTests.NotDrawable {
        server(SERVER.replace("\"said\", client, text", "\"said\", text"));
        write(
                "exercises/src/test/java/lesson90_trial/RelayTest.java",
                TEST.replace("Lab.running(Relay.class)", "Lab.running(Relay.class).joinedServers(\"north\", \"south\")")
                        .replace("client(\"grace\")", "client(\"grace\").at(\"south\")")
                        .replace("assertThat(ada).HEARD;", ""));

        var sequence = Sequence.of(tests.report("lesson90_trial.RelayTest#hears"), false);
        assertEquals(
                List.of("ada at north", "north", "alan at north", "south", "grace at south"), sequence.participants());
        assertEquals("ada at north \u2192 north: say \"hi\"", told().get(0));
        assertTrue(told().contains("south \u2192 grace at south: said \"hi\""));
        assertTrue(told().contains("north \u2192 ada at north, alan at north: said \"hi\""));
        assertEquals(2, Drawing.of(sequence, "title", false).select("g.server").size());
    }

    @Test
    void the_same_words_at_two_moments_are_two_steps() throws IOException, DrawnTests.NotDrawable {
        server(SERVER.replace("        chat.addEventListener(\"say\"", """
                        chat.addEventListener("again", String.class, (client, text, ack) ->
                            client.sendEvent("said", text));
                        chat.addEventListener("say\""""));
        write(
                "exercises/src/test/java/lesson90_trial/RelayTest.java",
                TEST.replace("asks", "emits").replace("assertThat(ada).HEARD;", """
                        alan.emits("again", "hi");
                        grace.emits("again", "hi");
                        """));

        assertEquals(
                List.of(
                        "ada \u2192 server: say \"hi\"",
                        "server \u2192 grace, alan: said \"hi\"",
                        "alan \u2192 server: again \"hi\"",
                        "server \u2192 alan: said \"hi\"",
                        "grace \u2192 server: again \"hi\"",
                        "server \u2192 grace: said \"hi\""),
                told());
    }

    @Test
    void what_is_sent_to_one_client_after_the_other_is_one_step() throws IOException, DrawnTests.NotDrawable {
        List<String> before = told();
        server(SERVER.replace(
                "chat.getBroadcastOperations().sendEvent(\"said\", client, text);",
                "chat.getAllClients().stream().filter(each -> !each.equals(client))"
                        + ".forEach(each -> each.sendEvent(\"said\", text));"));

        assertEquals(before, told());
    }

    @Test
    void a_scene_that_does_not_pass_is_not_shown() throws IOException {
        server(SERVER.replace("\"said\", client, text", "\"said\", text"));

        assertTrue(broken("lesson90_trial.RelayTest#hears").contains("did not pass"), "a leaky server");
        server("package lesson90_trial; class Relay { this is no Java }");
        assertTrue(broken("lesson90_trial.RelayTest#hears").contains("does not compile"), "no Java");
    }

    @Test
    void a_scene_that_is_not_there_is_told_with_those_that_are() {
        assertEquals(
                "there is no test sees in lesson90_trial.RelayTest; there are hears",
                broken("lesson90_trial.RelayTest#sees"));
        assertEquals("there is no test class lesson90_trial.Nowhere", broken("lesson90_trial.Nowhere#sees"));
    }

    @Test
    void the_figure_says_in_words_what_it_draws() throws DrawnTests.NotDrawable {
        var figure = Drawing.of(Sequence.of(tests.report("lesson90_trial.RelayTest#hears"), true), "Who hears", true);

        assertEquals(figure.select(".step").size(), figure.select(".told li").size());
        assertEquals(1, figure.select(".missed .ring").size());
        assertEquals(0, figure.select(".missed .arrow").size(), "nothing was sent that could have been stopped");
        assertEquals(
                "the sender is left out",
                figure.select(".missed .reason:not(.halo)").text());
        assertEquals(4, figure.select(".legend span").size());
        assertEquals(3, figure.select(".told li:contains(connected)").size());
        assertEquals("Who hears", figure.select("svg").attr("aria-label"));
    }
}
