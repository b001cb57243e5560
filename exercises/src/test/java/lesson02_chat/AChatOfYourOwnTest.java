package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Program;
import workbook.kit.Step;

class AChatOfYourOwnTest {

    @RegisterExtension
    final Lab lab = Lab.running(AChatOfYourOwn.class);

    @Test
    @Step(1)
    void it_listens_on_its_port_and_only_to_this_machine() {
        Program chat = lab.program();

        assertThat(chat).keepsListening().listensOnlyOnLoopback();
    }

    @Test
    @Step(2)
    void everyone_hears_what_ada_says() {
        Program chat = lab.program();
        assertThat(chat).keepsListening();
        Client ada = chat.client("ada");
        Client grace = chat.client("grace");

        ada.emits("chat message", "hi");

        assertThat(grace).heardOnly("chat message", "hi");
        assertThat(ada).heardOnly("chat message", "hi");

        grace.emits("chat message", "");
        grace.emits("chat message", "  Grüße aus 東京  ");

        assertThat(ada).heardInOrder("chat message", "hi", "", "  Grüße aus 東京  ");
    }

    @Test
    @Step(3)
    void it_ends_when_its_input_ends_and_when_a_line_comes() {
        Program one = lab.program();
        Program two = lab.program();
        assertThat(one).keepsListening();
        assertThat(two).keepsListening();

        one.stops();
        two.enters("");

        assertThat(one).ended();
        assertThat(two).ended();
    }
}
