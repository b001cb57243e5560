package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.e2e.BuiltCopy.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An author changes a page, and reads it. */
class ChangedPageTest {

    private static BuiltCopy copy;

    @BeforeAll
    static void build() throws Exception {
        copy = BuiltCopy.get();
    }

    @Test
    void a_page_is_shown_as_its_source_says_now() throws Exception {
        Path page = copy.root().resolve("lessons/lesson00_first_chat/lesson.adoc");
        String before = Files.readString(page);
        read();
        try {
            Files.writeString(page, before + "\nA newer sentence.\n");
            assertTrue(read().contains("A newer sentence."));
        } finally {
            Files.writeString(page, before);
        }
    }

    @Test
    void a_page_that_was_only_saved_again_is_shown() throws Exception {
        Path page = copy.root().resolve("lessons/lesson00_first_chat/HelloChat.adoc");
        read();
        Files.setLastModifiedTime(page, FileTime.fromMillis(System.currentTimeMillis()));

        assertEquals(
                0,
                copy.started("./workbook read HelloChat --text >/dev/null 2>&1").waitFor());
    }

    /** The lesson's page as text. */
    private static String read() throws IOException, InterruptedException {
        Process process = copy.started("./workbook read 00 --text 2>/dev/null");
        String text = text(process);
        assertEquals(0, process.waitFor(), text);
        return text;
    }
}
