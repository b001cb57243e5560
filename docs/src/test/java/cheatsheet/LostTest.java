package cheatsheet;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the server sends is for those who are connected. */
class LostTest extends Cafe {

    @Test
    void at_most_once() {
        says = (socket, text, ack) -> {
            // tag::at_most_once[]
            io.getBroadcastOperations().sendEvent("said", text); // for those who are here now
            // end::at_most_once[]
        };
        grace.drops();

        ada.emits("say", "hi");
        grace.connects();

        assertThat(ada).heardOnly("said", "hi");
        heardBy(ada, alan, joan);
    }
}
