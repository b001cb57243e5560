package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a learner opens, walks through and copies on a page. */
class ReadingInBrowserTest extends SiteInBrowser {

    @Test
    void a_quiz_is_answered_with_the_keyboard_alone() {
        Page page = open("lesson00_first_chat/quiz");
        Locator wrong = page.locator("details.wrong").first();

        tabTo(page, wrong.locator("summary"));
        page.keyboard().press("Enter");

        PlaywrightAssertions.assertThat(wrong.locator(".mark")).hasText("This is not so.");
        assertTrue(wrong.innerText().length() > 40, "and why");
        PlaywrightAssertions.assertThat(page.locator(".score")).containsText("1 of ");
        PlaywrightAssertions.assertThat(page.locator(".score")).containsText("0 right");
    }

    @Test
    void the_answers_of_a_quiz_are_there_after_a_reload() {
        Page page = open("lesson00_first_chat/quiz");
        page.locator("details.wrong summary").first().click();
        PlaywrightAssertions.assertThat(page.locator(".score")).containsText("1 of ");

        page.reload();

        PlaywrightAssertions.assertThat(page.locator(".score")).containsText("1 of ");
        PlaywrightAssertions.assertThat(page.locator(".score")).containsText("0 right");
        PlaywrightAssertions.assertThat(page.locator("details.wrong").first()).hasAttribute("open", "");
    }

    @Test
    void code_has_the_name_of_its_file_and_a_button_that_copies_it() {
        chromium.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = open("lesson02_chat/lesson");
        Locator block = page.locator(".listingblock:has(.title:has-text('NotToMeTest.java'))");

        block.locator("button.copy").click();

        PlaywrightAssertions.assertThat(block.locator("button.copy")).hasText("Copied");
        Object copied = page.evaluate("() => navigator.clipboard.readText()");
        assertEquals(
                block.locator("pre").innerText().strip(), String.valueOf(copied).strip());
    }

    @Test
    void hints_open_one_after_the_other_with_the_keyboard() {
        Page page = open("lesson02_chat/Relay");
        assertEquals(1, visible(page.locator("details.hint")));

        tabTo(page, page.locator("details.hint > summary").first());
        page.keyboard().press("Enter");
        assertEquals(2, visible(page.locator("details.hint")));
        page.keyboard().press("Tab");
        page.keyboard().press("Space");

        assertEquals(3, visible(page.locator("details.hint")));
    }

    @Test
    void a_run_is_walked_through_step_by_step() {
        Page page = open("lesson02_chat/lesson");
        Locator figure = page.locator(".playground").first();
        int steps = figure.locator(".step").count();
        assertEquals(steps, figure.locator(".step.later").count(), "first one predicts");

        figure.getByText("Next", new Locator.GetByTextOptions().setExact(true)).click();
        assertEquals(steps - 1, figure.locator(".step.later").count());
        PlaywrightAssertions.assertThat(figure.locator(".walk")).containsText("1 of " + steps);
        figure.getByText("All", new Locator.GetByTextOptions().setExact(true)).click();

        assertEquals(0, figure.locator(".step.later").count());
    }

    @Test
    void what_is_done_stays_in_this_browser() {
        Page page = open("lesson02_chat/Relay");
        page.locator(".tick input").check();

        Page lesson = open("lesson02_chat/lesson");

        PlaywrightAssertions.assertThat(lesson.locator(".card[data-page='lesson02_chat/Relay'] .state"))
                .hasText("done");
        assertEquals(1, lesson.locator(".course a.done").count());
        Page home = open("index");
        PlaywrightAssertions.assertThat(home.locator(".progress")).containsText("1 of ");
        PlaywrightAssertions.assertThat(home.locator(".start .button")).hasText("Go on: Hello, chat");
    }

    @Test
    void languages_are_tabs_for_the_keyboard_and_every_page_remembers_the_choice() {
        Page page = open("lesson02_chat/lesson");
        assertEquals(List.of("Java"), shownLanguages(page));

        tabTo(page, page.locator(".tabs [role=tab][aria-selected=true]"));
        page.keyboard().press("ArrowRight"); // from the last to the first
        assertEquals(List.of("JavaScript"), shownLanguages(page));
        PlaywrightAssertions.assertThat(page.locator(".tabs [data-language=JavaScript]"))
                .isFocused();
        assertEquals("", axe(page), "with the other tab chosen");
        page.keyboard().press("Tab");
        PlaywrightAssertions.assertThat(page.locator(".panel[data-language=JavaScript]"))
                .isFocused();

        Page other = open("docs/reference/javascript");
        assertEquals(List.of("JavaScript", "JavaScript"), shownLanguages(other));
        other.locator(".tabs [data-language=Java]").first().click();
        assertEquals(List.of("Java", "Java"), shownLanguages(other), "one choice for all tabs of a page");
        assertEquals(List.of("Java"), shownLanguages(open("lesson00_first_chat/lesson")));
    }

    @Test
    void the_file_of_an_exercise_is_on_its_page_and_can_be_copied() {
        chromium.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = open("lesson02_chat/WhoHearsIt");
        Locator starter = page.locator(".starter");

        PlaywrightAssertions.assertThat(starter.locator(".title")).containsText("lesson02_chat/WhoHearsIt.java");
        starter.locator("button.copy").click();

        PlaywrightAssertions.assertThat(starter.locator("button.copy")).hasText("Copied");
        assertTrue(String.valueOf(page.evaluate("() => navigator.clipboard.readText()"))
                .contains("three   ?      ?      ?      ?"));
    }
}
