package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lesson98_abilities.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A failed assertion about what a function returned: the report says which call that was. */
class LastCallTest {

    @Test
    void the_call_before_the_failure_is_told() {
        assertEquals(List.of("the last call, price([\"tea\",\"water\"]), returned 8"), notes("wrong"));
    }

    @Test
    void nothing_is_told_of_a_test_that_passes_or_whose_assertion_tells_more() {
        assertEquals(List.of(), notes("right"));
        assertEquals(List.of(), notes("heard"));
    }

    private static List<String> notes(String test) {
        var notes = new ArrayList<String>();
        try (LauncherSession session = LauncherFactory.openSession()) {
            LabEnvironment.HERE.toldTo(report -> notes.addAll(report.notes())).of(session);
            session.getLauncher()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectMethod(Prices.class, test))
                            .build());
        }
        return notes;
    }

    interface Functions {
        int price(List<String> items);
    }

    static class Prices {

        @RegisterExtension
        final Lab lab = Lab.running(Servers.Overloading.class);

        final Client ada = lab.client("ada");
        final Functions functions = lab.functions(Functions.class);

        @Test
        void wrong() {
            assertEquals(3, functions.price(List.of("tea")));
            assertEquals(9, functions.price(List.of("tea", "water")));
        }

        @Test
        void right() {
            assertEquals(3, functions.price(List.of("tea")));
        }

        @Test
        void heard() {
            functions.price(List.of("tea"));
            assertThat(ada).heardOnly("price");
        }
    }
}
