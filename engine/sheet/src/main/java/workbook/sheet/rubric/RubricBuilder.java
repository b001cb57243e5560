package workbook.sheet.rubric;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.sheet.rubric.Rubric.Asked;
import workbook.sheet.rubric.Rubric.TestAnswer;

/** Collects the statements of a rubric: patterns belong to the idea or misconception above them. */
final class RubricBuilder {

    final List<Asked> asked = new ArrayList<>();
    final List<String> usual = new ArrayList<>();
    final List<String> called = new ArrayList<>();
    final List<TestAnswer> examples = new ArrayList<>();
    String question = "";
    String title = "";
    String lesson = "";
    String sheet = "";
    int complete;
    boolean list;
    boolean graded = true;

    private final Path file;
    private final List<Idea> ideas = new ArrayList<>();
    private final List<Misconception> misconceptions = new ArrayList<>();
    private @Nullable Part open;

    RubricBuilder(Path file) {
        this.file = file;
    }

    /** What stands between two headings of a rubric. */
    private static final class Part {
        final String name;
        final @Nullable Cap cap;
        final List<AnswerPattern> patterns = new ArrayList<>();
        final List<AnswerPattern> unless = new ArrayList<>();
        String ask = "";
        String say = "";
        String experiment = "";

        Part(String name, @Nullable Cap cap) {
            this.name = name;
            this.cap = cap;
        }
    }

    void idea(String name) {
        close();
        open = new Part(name, null);
    }

    void misconception(String code, Cap cap) {
        close();
        open = new Part(code, cap);
    }

    void ask(String text) {
        part(true).ask = text;
    }

    void say(String text) {
        part(false).say = text;
    }

    void experiment(String text) {
        part(false).experiment = text;
    }

    void pattern(AnswerPattern pattern) {
        Part part = open;
        if (part == null) {
            throw new IllegalArgumentException("a pattern belongs below an idea, a misconception or a remark.");
        }
        part.patterns.add(pattern);
    }

    void unless(AnswerPattern pattern) {
        part(false).unless.add(pattern);
    }

    private Part part(boolean ofIdea) {
        Part part = open;
        if (part == null || (part.cap == null) != ofIdea) {
            throw new IllegalArgumentException(
                    ofIdea ? "this belongs below an idea." : "this belongs below a misconception or a remark.");
        }
        return part;
    }

    private void close() {
        Part part = open;
        if (part != null && part.cap == null) {
            ideas.add(new Idea(part.name, part.ask, part.patterns));
        } else if (part != null && part.cap != null) {
            misconceptions.add(
                    new Misconception(part.name, part.cap, part.say, part.experiment, part.patterns, part.unless));
        }
        open = null;
    }

    /** What is missing, each in a sentence. */
    List<String> problems() {
        close();
        var problems = new ArrayList<String>();
        if (!file.getFileName().toString().equals(question + ".rubric")) {
            problems.add("its question is '" + question + "': write the name of the file, without .rubric.");
        }
        if (title.isEmpty() || lesson.isEmpty() || ideas.isEmpty()) {
            problems.add("it needs a title, a lesson and an idea.");
        }
        if (complete > ideas.size()) {
            problems.add("complete is " + complete + ", and it has " + ideas.size() + " ideas.");
        }
        for (Idea idea : ideas) {
            if (idea.patterns().isEmpty() || idea.question().isEmpty()) {
                problems.add("the idea '" + idea.name() + "' needs a question (ask) and a pattern (any).");
            }
        }
        for (Misconception each : misconceptions) {
            if (each.patterns().isEmpty() || each.feedback().isEmpty()) {
                problems.add(each.code() + " needs a sentence (say) and a pattern (any).");
            }
        }
        return problems;
    }

    Rubric build() {
        int enough = complete == 0 ? ideas.size() : Math.min(complete, ideas.size());
        return new Rubric(
                question,
                title,
                lesson,
                asked,
                usual,
                sheet,
                called,
                enough,
                list,
                graded,
                ideas,
                misconceptions,
                examples,
                file);
    }
}
