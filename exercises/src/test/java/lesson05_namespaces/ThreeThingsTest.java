package lesson05_namespaces;

import static workbook.kit.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;

class ThreeThingsTest {

    /** The log of the page's program, recorded once: socket.io and socket.io-client 4.8.4 on Node.js 20. */
    private static final List<String> RECORDED = List.of(
            "admin asks ada",
            "path /socket.io/",
            "say one",
            "say two",
            "admin asks alan",
            "say three",
            "main asks grace",
            "TypeError");

    @RegisterExtension
    final Lab lab = Lab.running(ThreeThings.class);

    // why line 1: Ada connects to `/admin` only. Look at which of the two middlewares belongs to that namespace.
    // why line 2: The middleware has let ada in, so the connection listener of `/admin` runs. It writes the path
    // of the HTTP request with which her connection began. Which namespaces are on it is said later, in packets.
    // why line 3: The listener for `say` writes the text. Look at when a middleware runs: for a connection that
    // wants to come in, or for each event?
    // why line 4: Ada is in already. Her second event runs the same listener as her first one.
    // why line 5: Alan wants to come in, so the middleware of `/admin` is asked about him. It passes an error to
    // `next`, and no listener of `/admin` learns of him.
    // why line 6: Ada isn't in the set any more. Look at what asks the set, and when that ran for ada.
    // why line 7: Grace connects to the main namespace, whose middleware is another one.
    // why line 8: `broadcast` leaves out a socket, so it belongs to a socket. `io` has no such property, and the
    // call fails before anything is sent. The last line writes the name of the error.
    // why line 9: Look at what happens after the error: nothing more writes to the log.
    @Test
    void the_log_of_a_server_in_javascript_is_as_predicted() {
        assertThat(lab.prediction()).matches(RECORDED);
    }
}
