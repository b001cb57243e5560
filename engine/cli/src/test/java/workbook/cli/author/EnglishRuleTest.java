package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.course.Course;

class EnglishRuleTest extends AuthorsCheckFixture {

    @Test
    void text_is_in_plain_english() throws IOException {
        course.replace(LESSON, "Read.", "Read.\nWho reads it learns. Then mend it.");
        course.replace(MISTAKES + "Twice.java", "Said.", "Said to the speaker.");
        course.replace(TEST, "class EchoTest", "// Whoever asks hears it.\nclass EchoTest");
        course.write("README.md", "# Tiny\n\nYou need not know it.\n");
        assertEquals(
                List.of(
                        "README.md: line 3: it says \"need not\". Write doesn't have to, or don't need to.",
                        LESSON + ": line 5: \"Who reads it learns.\" has a bare \"who\" as its subject."
                                + " Write anyone who, a client that, or you.",
                        LESSON + ": line 5: it says \"mend\". Write fix, or repair.",
                        TEST + ": line 10: it says \"Whoever\". Write anyone who, or everyone who.",
                        MISTAKES + "Twice.java: line 2: it says \"speaker\". Write sender."),
                complaintsOnEnglish(Scope.all(Course.load(root))));
    }

    @Test
    void one_exercise_is_checked_for_its_own_english_only() throws IOException {
        course.replace(LESSON, "Read.", "Then mend it.");
        course.replace(PAGE, "Said: a title", "Mend: a title");
        String page = PAGE + ": line 1: it says \"Mend\". Write fix, or repair.";
        String lesson = LESSON + ": line 4: it says \"mend\". Write fix, or repair.";
        Course all = Course.load(root);
        assertEquals(List.of(page), complaintsOnEnglish(Scope.of(all, all.exercises())));
        assertEquals(List.of(page, lesson), complaintsOnEnglish(Scope.all(all)));
    }

    private static List<String> complaintsOnEnglish(Scope scope) {
        var complaints = new ArrayList<String>();
        var findings = new Findings(scope.course().root(), found -> {
            if (!found.ok()) {
                complaints.add(found.detail());
            }
        });
        new EnglishRule().judge(scope, findings);
        return complaints;
    }
}
