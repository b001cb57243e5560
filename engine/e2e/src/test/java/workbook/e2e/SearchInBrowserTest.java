package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A page is found by typing, with the keyboard alone. */
class SearchInBrowserTest extends SiteInBrowser {

    private static final String QUERIES = """
            rooms | docs/reference/glossary#room
            rooom | docs/reference/glossary#room
            ack | docs/reference/glossary#acknowledgement
            acknowledgment | docs/reference/glossary#acknowledgement
            acknowlegement | docs/reference/glossary#acknowledgement
            brodcast | docs/reference/glossary#broadcast
            broadcast to all | docs/reference/glossary#broadcast
            how do I send to everyone | docs/reference/glossary#broadcast
            how do I send to everyone except the sender | lesson02_chat/lesson#to-everyone-except-the-sender
            licence | index#licence
            license | index#licence
            CORS | docs/explanation/repairs#what-the-configuration-does
            io.to | docs/reference/cheatsheet-broadcasting#io_to_room
            socket.broadcast.emit | docs/reference/cheatsheet-broadcasting#socket_broadcast
            socket.join | docs/reference/cheatsheet-broadcasting#join
            socket.emit | docs/reference/cheatsheet-events#socket_emit
            io.emit | docs/reference/cheatsheet-broadcasting#io_emit
            callback | docs/reference/cheatsheet-delivery#ack_of_a_client
            volatile | docs/reference/cheatsheet-events#socket_volatile
            connect_error | docs/reference/cheatsheet-events#connect_error
            hanshake | docs/reference/glossary#handshake
            what is a namespace | docs/reference/glossary#namespace
            how do I leave a room | docs/reference/cheatsheet-broadcasting#leave
            timeout | docs/reference/cheatsheet-delivery#client_timeout
            how do I install it | docs/how-to/start
            intellij | docs/how-to/start#in-intellij-idea
            reset an exercise | docs/reference/commands#reset
            keyboard shortcuts | docs/reference/keys
            relay | lesson02_chat/Relay
            visual studio code | docs/how-to/start#in-visual-studio-code
            """;

    @Test
    void an_exercise_is_found_by_search_with_the_keyboard() {
        Page page = open("index");

        page.keyboard().press("/");
        page.keyboard().type("relay");
        page.locator("#found a").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        page.waitForURL("**/lesson02_chat/*elay.html");
        page.goBack();
        page.keyboard().press("/");
        page.keyboard().type("acknowledgement number");
        page.locator("#found a").first().waitFor();
        PlaywrightAssertions.assertThat(page.locator("#found mark").first()).hasText("acknowledgement");
        PlaywrightAssertions.assertThat(page.locator("#found .excerpt").first()).containsText("number");
        page.locator("#q").fill("xylophone");
        PlaywrightAssertions.assertThat(page.locator("#found")).containsText("No section has these words.");
    }

    @Test
    void escape_closes_the_results_and_they_stay_closed() {
        Page page = open("index");
        for (String way : List.of("", "ArrowDown")) {
            page.locator("#q").fill("relay");
            page.locator("#found a").first().waitFor();
            if (!way.isEmpty()) {
                page.keyboard().press(way);
            }

            page.keyboard().press("Escape");

            PlaywrightAssertions.assertThat(page.locator("#found")).isHidden();
            PlaywrightAssertions.assertThat(page.locator("#q")).isFocused();
            page.locator("#q").fill("");
        }
    }

    /** What learners type, and the section that answers it: one of the first three. */
    @Test
    void search_finds_what_learners_type() {
        Page page = open("index");
        var missed = new ArrayList<String>();
        QUERIES.lines().forEach(line -> {
            String[] query = line.split(" \\| ", 2);
            if (page.evaluate("text => workbookSearch(text)", query[0]) instanceof List<?> found) {
                List<?> first = found.subList(0, Math.min(3, found.size()));
                if (!first.contains(query[1])) {
                    missed.add(query[0] + ": " + first);
                }
            }
        });

        assertEquals(30, QUERIES.lines().count());
        assertEquals(List.of(), missed);
        assertEquals(List.of(), page.evaluate("() => workbookSearch('xylophone')"));
    }

    @Test
    void a_short_word_is_not_taken_for_the_beginning_of_another() {
        Page page = open("index");
        page.locator("#q").fill("CORS");
        page.locator("#found mark").first().waitFor();

        for (String word : page.locator("#found mark").allInnerTexts()) {
            assertTrue(List.of("cors", "origin", "origins").contains(word.toLowerCase(Locale.ROOT)), word);
        }
    }
}
