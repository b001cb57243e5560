package lesson11_servers;

import static workbook.kit.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;

class NameTheBrokerTest {

    @RegisterExtension
    final Lab lab = Lab.running(NameTheBroker.class);

    // why line 1: A consumer group is a name that several programs use together. The messages are divided among them,
    // as the parcels were divided among the drivers of one queue.
    // why line 2: With an offset, a consumer stores a single number, and no state for each message. It asks for what
    // comes after that number, as a page did in CatchUp.
    // why line 3: While it lasts, only one consumer has the message. Then nobody has reported it as done, and your
    // hub did something after 10 seconds.
    // why line 4: Without it, a message that always fails would be handed over for ever. It isn't deleted either:
    // somebody should look at it.
    // why line 5: It's about all messages of a topic, whether they were read or not. Memory and disks end.
    // why line 6: A broker with several consumers has no order as a whole. This names which messages need one between
    // them, such as those about one parcel.
    // why line 7: There are six names, with one line each.
    @Test
    void each_name_means_a_part_of_the_hub() {
        assertThat(lab.prediction())
                .answers(List.of(
                        "consumer group: share",
                        "offset: position",
                        "visibility time-out: redeliver",
                        "dead-letter queue: aside",
                        "retention: keep",
                        "partition key: lane"));
    }
}
