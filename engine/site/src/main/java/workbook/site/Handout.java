package workbook.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import workbook.course.Exercise;
import workbook.course.Lesson;

/**
 * A lesson's tasks on paper: its programs to predict, its exercises, its reading questions, and room to write.
 *
 * <p>It is made from the lesson's pages after these were folded, and takes nothing that is folded there: what a reader
 * should ask for first cannot be on it.
 */
final class Handout {

    /** The page of a lesson. */
    static final String NAME = "handout";

    /** The sections of a lesson in which a reader says what a program does, besides those that fold what it printed. */
    private static final List<String> PREDICTING = List.of("predict", "run", "investigate");

    /** What paper doesn't show, or shows where it doesn't belong. */
    private static final String LEFT_OUT =
            "details, figure, button, .card, .tick, .starter, .onward, .onpaper, ." + Folding.AT_THE_END;

    /** As many lines as the longest prediction, and more: their number must tell nothing. */
    private static final int LINES = 8;

    private final Lesson lesson;
    private final List<Page> pages;
    private final Element sheet = new Element("div").addClass("handout");

    private Handout(Lesson lesson, List<Page> pages) {
        this.lesson = lesson;
        this.pages = pages;
    }

    /** The handout of a lesson that has a page. */
    static Optional<Page> of(Lesson lesson, List<Page> pages) {
        return Page.at(pages, lesson.folder() + "/lesson").map(page -> new Handout(lesson, pages).from(page));
    }

    private Page from(Page page) {
        Element fields = sheet.appendElement("p").addClass("fields");
        fields.appendElement("span").text("Name:");
        fields.appendElement("span").text("Date:");
        page.body().select("> .sect1").forEach(this::section);
        Page.at(pages, lesson.folder() + "/questions").ifPresent(this::questions);
        var source = new Source(page.source().file().resolveSibling(NAME + ".adoc"), lesson.folder() + "/" + NAME);
        String title = page.title().replaceFirst("^Lesson (?=\\d)", "Handout for lesson ");
        return new Page(source, title, new Element("div").appendChild(sheet));
    }

    /** A section of the lesson, if it asks for a prediction; then the exercises that stand in it. */
    private void section(Element section) {
        Element heading = section.selectFirst("h2");
        boolean predicts = heading != null && PREDICTING.contains(heading.id());
        if (predicts || !section.select("details." + Folding.PRINTED).isEmpty()) {
            Element copy = section.clone();
            copy.select("details." + Folding.PRINTED)
                    .forEach(fold -> fold.replaceWith(lines("You predict", "It printed")));
            add(copy, heading == null ? "" : heading.text(), heading == null ? "" : heading.id());
        }
        for (String id : section.select(".card[data-page]").eachAttr("data-page")) {
            lesson.exercises().stream()
                    .filter(exercise -> exercise.id().equals(id))
                    .forEach(this::exercise);
        }
    }

    private void exercise(Exercise exercise) {
        Page.at(pages, exercise.id()).ifPresent(page -> {
            Element copy = page.body().clone();
            copy.select(LEFT_OUT).remove();
            if (exercise.kind().equals("predict")) {
                List<Element> tables = copy.select(".literalblock, .listingblock").stream()
                        .filter(Handout::asksForCells)
                        .toList();
                tables.forEach(table -> table.replaceWith(cells(table)));
                if (tables.isEmpty()) {
                    copy.appendChild(lines("You predict", "It happened"));
                }
            }
            add(copy, "Exercise: " + page.title(), exercise.name().toLowerCase(Locale.ROOT));
        });
    }

    private void questions(Page page) {
        Element copy = page.body().clone();
        copy.select(ModelAnswers.ITEM).forEach(question -> {
            var room = new Element("div").addClass("room");
            for (int i = 0; i < 3; i++) {
                room.appendElement("p");
            }
            Element term = question.selectFirst(".dlist"); // a term below the list belongs to its last item
            if (term == null) {
                question.appendChild(room);
            } else {
                term.before(room);
            }
        });
        add(copy, "Reading questions", "reading-questions");
    }

    private void add(Element content, String title, String id) {
        content.select(LEFT_OUT).remove();
        content.select("h2").remove();
        content.select("[id]").removeAttr("id");
        content.select("a[href^=#]").unwrap();
        Element section = sheet.appendElement("section");
        section.appendElement("h2").attr("id", id).text(title);
        section.append(content.html());
    }

    /** Room for a prediction, and for what came of it. */
    private static Element lines(String predicted, String happened) {
        var table = new Element("table").addClass("prediction");
        Element head = table.appendElement("thead").appendElement("tr");
        Stream.of(predicted, happened)
                .forEach(name -> head.appendElement("th").attr("scope", "col").text(name));
        Element rows = table.appendElement("tbody");
        for (int i = 0; i < LINES; i++) {
            Element row = rows.appendElement("tr");
            row.appendElement("td");
            row.appendElement("td");
        }
        return table;
    }

    private static boolean asksForCells(Element block) {
        return block.wholeText().lines().anyMatch(line -> line.matches("\\s*\\S+(\\s+\\?){2,}\\s*"));
    }

    /** A table of text in which each {@code ?} is to be replaced, as a table with empty cells. */
    private static Element cells(Element block) {
        var table = new Element("table").addClass("prediction");
        Element head = table.appendElement("thead").appendElement("tr");
        head.appendElement("td");
        Element rows = table.appendElement("tbody");
        for (String line : block.wholeText().strip().lines().toList()) {
            String[] words = line.strip().split("\\s+");
            if (!line.contains("?")) {
                Stream.of(words)
                        .forEach(name ->
                                head.appendElement("th").attr("scope", "col").text(name));
                continue;
            }
            Element row = rows.appendElement("tr");
            row.appendElement("th").attr("scope", "row").text(words[0]);
            for (int i = 1; i < words.length; i++) {
                row.appendElement("td");
            }
        }
        return table;
    }
}
