package workbook.site;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;
import org.jsoup.nodes.Element;
import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;

/** {@code exercise::Relay[]} in a lesson: a card that leads to the exercise's page. */
@Name("exercise")
final class ExerciseCard extends BlockMacroProcessor {

    private final Course course;
    private final Consumer<Complaint> told;

    ExerciseCard(Course course, Consumer<Complaint> told) {
        this.course = course;
        this.told = told;
    }

    @Override
    public StructuralNode process(StructuralNode lesson, String name, Map<String, Object> attributes) {
        String id = lesson.getDocument().getAttribute("lesson") + "/" + name;
        Optional<Exercise> exercise =
                course.exercises().stream().filter(e -> e.id().equals(id)).findFirst();
        if (exercise.isEmpty()) {
            told.accept(complaint(lesson, name, "there is no exercise " + id + " with a page"));
        }
        return createBlock(lesson, "pass", exercise.map(ExerciseCard::card).orElse(""));
    }

    /** Asciidoctor does not say where a macro stands. */
    private static Complaint complaint(StructuralNode lesson, String name, String problem) {
        Path file = Path.of(String.valueOf(lesson.getDocument().getAttribute("docfile")));
        return new Complaint(file, Source.lineWith(file, "exercise::" + name + "["), problem);
    }

    private static String card(Exercise exercise) {
        var card = new Element("section").addClass("card");
        var heading = card.appendElement("p").addClass("name");
        heading.appendText("Exercise ");
        heading.appendElement("a").attr("href", exercise.name() + ".html").text(exercise.name());
        heading.appendText(", " + exercise.kind() + ", about " + exercise.minutes() + " min");
        card.appendElement("p").appendElement("code").text("./workbook check " + exercise.name());
        return card.outerHtml();
    }
}
