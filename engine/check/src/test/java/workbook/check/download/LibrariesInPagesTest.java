package workbook.check.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.course.Course;
import workbook.course.Exercise;

/** The pages and Maven's files name the same libraries: one is for `./workbook`, the other for Maven alone. */
class LibrariesInPagesTest {

    private static final Path ROOT = Path.of("../..");
    private static final List<String> MODULES =
            List.of("exercises/pom.xml", "solutions/pom.xml", "engine/site/src/main/release/pom.xml");

    @Test
    void each_library_is_in_mavens_files_in_the_same_version() throws IOException {
        String top = Files.readString(ROOT.resolve("pom.xml"));
        for (Exercise exercise : Course.load(ROOT).exercises()) {
            for (String library : exercise.libraries()) {
                String[] parts = library.split(":", -1);
                String artifact = "<artifactId>" + parts[1] + "</artifactId>";
                String property = between(top, artifact + "\n        <version>${", "}");
                assertEquals(parts[2], between(top, "<" + property + ">", "<"), exercise.id() + " " + library);
                for (String module : MODULES) {
                    String pom = Files.readString(ROOT.resolve(module));
                    assertTrue(pom.contains(artifact), () -> module + " has no " + library);
                    assertTrue(pom.contains("/" + exercise.name() + "*.java<"), () -> module + ": " + exercise.id());
                }
            }
        }
    }

    private static String between(String text, String before, String after) {
        int begin = text.indexOf(before);
        assertTrue(begin >= 0, () -> "not in pom.xml: " + before);
        return text.substring(begin + before.length(), text.indexOf(after, begin + before.length()));
    }
}
