package lesson03_people;

import static java.time.Duration.ofMinutes;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;
import workbook.kit.Step;

class BotTest {

    @RegisterExtension
    final Lab lab = Lab.running(Bot.class).clock();

    final ScriptedServer chat = lab.server(this::relay);

    private final AtomicInteger linesOfTheBot = new AtomicInteger();
    private final AtomicBoolean weatherbotIsThere = new AtomicBoolean();

    @Test
    @Step(1)
    void a_person_who_asks_for_the_time_gets_it() {
        chat.emits("chat message", "ada", "/time");

        assertThat(chat).heardOnly("chat message", "It is 09:00.");
    }

    @Test
    @Step(1)
    void each_person_who_asks_gets_the_time_of_that_moment() {
        chat.emits("chat message", "grace", "/time, please");
        lab.passes(ofMinutes(61));
        chat.emits("chat message", "ada", "/time");

        assertThat(chat).heardInOrder("chat message", "It is 09:00.", "It is 10:01.");
    }

    @Test
    @Step(1)
    void a_person_who_asks_twice_gets_two_answers() {
        chat.emits("chat message", "ada", "/time");
        chat.emits("chat message", "ada", "/time");

        assertThat(chat).heardInOrder("chat message", "It is 09:00.", "It is 09:00.");
    }

    @Test
    @Step(1)
    void other_lines_get_no_answer() {
        chat.emits("chat message", "ada", "hello");
        chat.emits("chat message", "grace", "What does /time do?");
        chat.emits("chat message", "ada", "");

        assertThat(chat).heardNothing();
    }

    @Test
    @Step(1)
    void a_command_in_capital_letters_is_another_line() {
        chat.emits("chat message", "alan", "/TIME");

        assertThat(chat).heardNothing();
    }

    @Test
    @Step(2)
    void what_the_bot_said_itself_gets_no_answer() {
        chat.emits("chat message", "timebot", "/time");

        assertThat(chat).heardNothing();
    }

    @Test
    @Step(2)
    void another_bot_gets_no_answer() {
        chat.emits("chat message", "weatherbot", "/time");

        assertThat(chat).heardNothing();
    }

    @Test
    @Step(2)
    void a_person_whose_name_only_begins_with_bot_gets_the_time() {
        chat.emits("chat message", "botticelli", "/time");

        assertThat(chat).heardOnly("chat message", "It is 09:00.");
    }

    @Test
    @Step(2)
    void two_bots_do_not_talk_to_each_other() {
        weatherbotIsThere.set(true);
        chat.emits("chat message", "grace", "/time");

        assertThat(chat).heardOnly("chat message", "It is 09:00.");
    }

    // tag::relay[]
    /** Everyone hears each line of the bot, the bot included; weatherbot asks for the time after each. */
    void relay(SocketIONamespace namespace) {
        BroadcastOperations everyone = namespace.getBroadcastOperations();
        namespace.addEventListener("chat message", String.class, (bot, text, ack) -> {
            if (linesOfTheBot.incrementAndGet() <= 10) { // then this chat has had enough
                everyone.sendEvent("chat message", "timebot", text);
                if (weatherbotIsThere.get()) {
                    everyone.sendEvent("chat message", "weatherbot", "/time");
                }
            }
        });
    }
    // end::relay[]
}
