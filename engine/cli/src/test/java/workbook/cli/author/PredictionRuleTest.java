package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionRuleTest extends AuthorsCheckFixture {

    @Test
    void each_predicted_line_has_a_reason_and_none_gives_a_line_away() throws IOException {
        predicts("    // why line 1: It opens.\n    // why line 2: Somebody comes.\n    // why line 3: Nobody else.\n");
        assertEquals(List.of(), complaintsOnPredictions());

        predicts("    // why line 1: It opens.\n    // why line 3: Nobody else.\n    // why line 9: Odd.\n");
        complains("predictions are explained", TEST, "no reason is there for line 2");
        complains("predictions are explained", TEST, "there is a reason for line 9, which is no line");

        predicts(
                "    // why line 1: So.\n    // why line 2: The log says\n    // come A then.\n    // why line 3: No.\n");
        complains("predictions are explained", TEST, "the text of line 2 says what is right, \"come A\"");

        course.replace(MISTAKES + "Twice.java", "Said.", "It is come A.");
        complains("predictions are explained", MISTAKES + "Twice.java", "the text of Twice says what is right");
    }

    @Test
    void each_predicted_row_has_a_reason() throws IOException {
        predicts("    // why send open: It opens.\n");
        complains("predictions are explained", TEST, "no reason is there for come");
    }

    private List<String> complaintsOnPredictions() {
        return course.complaints().stream()
                .filter(text -> text.startsWith("predictions"))
                .toList();
    }

    /** The exercise asks for two lines, and its test has these comments. */
    private void predicts(String reasons) throws IOException {
        course.write(PAGE, Files.readString(root.resolve(PAGE)).replaceFirst(":kind: .*", ":kind: predict"));
        course.write(SOLUTION, "class Echo { String prediction() { return \"\"\"\nopen\ncome A\n\"\"\"; } }\n");
        course.write(TEST, "class EchoTest {\n" + reasons + "    @Test void x() {}\n}\n");
    }
}
