package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.check.workshop.TestRun;
import workbook.kit.Frame;

class TraceTest {

    @Test
    void a_client_in_two_namespaces_is_called_by_the_second_one_there() {
        Trace trace = trace(
                sent("grace", "CONNECT", "40/orders,"),
                sent("grace", "CONNECT", "40/repairs,"),
                received("grace", "EVENT", "42/orders,[\"next\",\"joan\"]"),
                received("grace", "EVENT", "42/repairs,[\"fetch\",\"joan\"]"),
                sent("grace", "DISCONNECT", "41/repairs,"));

        assertEquals(
                List.of("grace", "grace in /repairs"),
                trace.messages().stream().map(Trace.Message::to).toList());
        assertEquals(List.of("grace"), trace.connected(3), "she is still at the other desk");
    }

    @Test
    void a_cut_line_ends_all_namespaces_of_a_client() {
        Trace trace = trace(
                sent("grace", "CONNECT", "40/orders,"),
                sent("grace", "CONNECT", "40/repairs,"),
                sent("ada", "CONNECT", "40/orders,"),
                Frame.recorded("grace", true, "CUT", "the line is cut"));

        assertEquals(List.of("ada"), trace.connected(trace.actions().size()));
    }

    private static Frame sent(String client, String type, String raw) {
        return Frame.recorded(client, true, type, raw);
    }

    private static Frame received(String client, String type, String raw) {
        return Frame.recorded(client, false, type, raw);
    }

    private static Trace trace(Frame... frames) {
        return Trace.of(new TestRun(
                "a_test",
                1,
                TestRun.Outcome.PASSED,
                null,
                List.of(),
                null,
                null,
                List.of(),
                Stream.of(frames).toList(),
                List.of(),
                List.of(),
                List.of()));
    }

    @Test
    void what_the_test_did_between_packets_is_told_as_it_was() {
        assertEquals(" after 999 ms had passed", Trace.after(new Trace.Action("", "999 ms pass", List.of(), false)));
        assertEquals(
                " after the server is killed",
                Trace.after(new Trace.Action("", "the server is killed", List.of(), false)));
    }
}
