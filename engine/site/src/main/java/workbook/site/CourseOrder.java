package workbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Lesson;

/**
 * One order through the course. A lesson is read in pieces: after an exercise comes the text below its card, and after
 * the lesson its quiz. The documentation's pages come one after the other inside their part.
 */
final class CourseOrder {

    private static final List<String> AFTER_A_LESSON = List.of("/quiz", "/questions");

    private final Course course;
    private final List<Page> pages;

    /** Home, and of each lesson its text, its quiz and its questions. */
    private final List<Page> mainPages = new ArrayList<>();

    CourseOrder(Course course, List<Page> pages, Page home) {
        this.course = course;
        this.pages = pages;
        mainPages.add(home);
        for (Lesson lesson : course.lessons()) {
            Page.at(pages, lesson.folder() + "/lesson").ifPresent(mainPages::add);
            AFTER_A_LESSON.forEach(
                    name -> Page.at(pages, lesson.folder() + name).ifPresent(mainPages::add));
        }
    }

    /** Where the way goes on, or where one came from. */
    record Step(String href, String title) {}

    Optional<Step> before(Page page) {
        Optional<Element> card = card(page);
        if (card.isPresent()) {
            Element sibling = card.get().previousElementSibling();
            return sibling != null && sibling.hasClass("card") ? exercise(page, sibling) : section(page);
        }
        return neighbour(page, -1);
    }

    Optional<Step> after(Page page) {
        return card(page).map(card -> below(page, card)).orElseGet(() -> neighbour(page, 1));
    }

    /** The section of the lesson in which an exercise is to be done; empty for any other page. */
    Optional<Step> section(Page page) {
        return card(page).flatMap(card -> {
            Element section = card.closest(".sect1");
            Element heading = section == null ? null : section.selectFirst("h2[id]");
            return heading == null ? lesson(page).map(lesson -> step(page, lesson)) : heading(page, heading);
        });
    }

    private Optional<Step> below(Page page, Element card) {
        for (Element at = card; at != null && !at.normalName().equals("body"); at = at.parent()) {
            Element next = at.nextElementSibling();
            if (next != null && next.hasClass("card")) {
                return exercise(page, next);
            }
            Element heading = next == null ? null : next.selectFirst("> h2[id], > h3[id]");
            if (heading != null) {
                return heading(page, heading);
            }
            if (next != null && at.equals(card)) { // the section goes on
                return lesson(page).map(lesson -> new Step(page.to(lesson) + "#" + card.id(), lesson.title()));
            }
        }
        return lesson(page).flatMap(lesson -> neighbour(lesson, 1)); // its folder is this page's
    }

    private Optional<Step> heading(Page page, Element heading) {
        return lesson(page).map(lesson -> new Step(page.to(lesson) + "#" + heading.id(), heading.text()));
    }

    private Optional<Step> exercise(Page page, Element card) {
        return Page.at(pages, card.attr("data-page")).map(to -> step(page, to));
    }

    private static Step step(Page from, Page to) {
        return new Step(from.to(to), to.title());
    }

    /** The card of an exercise on the page of its lesson. */
    private Optional<Element> card(Page page) {
        boolean exercise = course.exercises().stream().map(Exercise::id).anyMatch(page.path()::equals);
        return exercise
                ? lesson(page).map(lesson -> lesson.body().selectFirst(".card[data-page=" + page.path() + "]"))
                : Optional.empty();
    }

    private Optional<Page> lesson(Page page) {
        return Page.at(pages, page.source().folder() + "/lesson");
    }

    private Optional<Step> neighbour(Page page, int distance) {
        List<Page> list = mainPages.contains(page) ? mainPages : part(page);
        int at = list.indexOf(page) + distance;
        return at < 0 || at >= list.size() ? Optional.empty() : Optional.of(step(page, list.get(at)));
    }

    /** The pages of the documentation that belong together; authors' pages are apart. */
    private List<Page> part(Page page) {
        boolean authors = Navigation.AUTHORS.contains(page.path());
        Stream<Page> part = Navigation.PARTS.containsKey(page.source().folder())
                ? Page.inside(pages, page.source().folder()).stream()
                : Stream.of(page);
        return part.filter(one -> Navigation.AUTHORS.contains(one.path()) == authors)
                .toList();
    }
}
