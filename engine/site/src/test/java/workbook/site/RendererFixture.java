package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A small course whose pages are rendered. */
abstract class RendererFixture {

    SmallCourse course;

    @BeforeAll
    void render(@TempDir Path root) throws IOException {
        course = new SmallCourse(root);
        Files.writeString(course.folder.resolve("Cafe.java"), "// tag::door[]\nopen();\n// end::door[]\n");
    }

    @AfterAll
    void close() {
        course.close();
    }
}
