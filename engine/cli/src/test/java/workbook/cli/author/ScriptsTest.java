package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {

    @TempDir
    Path folder;

    @Test
    void promises_are_read_in_order() throws IOException {
        assertEquals(List.of(), run("""
                // two lines come, and then one
                for (int i = 0; i < 2; i++) {
                    System.out.println("line " + i);
                }
                //=> line 0
                //=> line 1
                int sum = 1 + 1
                System.out.println(sum)
                //=> 2
                """));
    }

    @Test
    void a_lab_is_at_hand() throws IOException {
        assertEquals(List.of(), run("""
                var lab = Lab.start(chat -> chat.addEventListener("say", String.class,
                    (client, text, ack) -> client.sendEvent("said", text)));
                var ada = lab.client("ada");
                ada.emits("say", "hi");
                System.out.println(ada.heard());
                //=> [said "hi"]
                lab.close();
                """));
    }

    @Test
    void another_line_breaks_a_promise() throws IOException {
        assertEquals(
                List.of("line 2: it promises \"three\" and prints \"two\"."),
                run("System.out.println(\"two\");\n//=> three\n"));
    }

    @Test
    void what_does_not_compile_is_said() throws IOException {
        String problem = run("int i = \"text\";\n//=> 1\n").get(0);
        assertEquals(
                "line 1: it does not compile: incompatible types: java.lang.String cannot be converted to int.",
                problem);
    }

    @Test
    void an_exception_is_said() throws IOException {
        assertEquals(List.of("line 1: it throws no."), run("throw new IllegalStateException(\"no\");\n"));
    }

    @Test
    void a_statement_without_end_is_said() throws IOException {
        assertEquals(List.of("its last statement does not end."), run("if (true) {\n"));
    }

    @Test
    void a_missing_script_is_no_kept_promise() {
        assertThrows(IOException.class, () -> Scripts.run(folder.resolve("gone.jsh")));
    }

    @Test
    void standard_output_is_given_back() throws IOException {
        var before = System.out;
        run("System.out.println(1);\n");
        assertSame(before, System.out);
    }

    private List<String> run(String script) throws IOException {
        Path file = folder.resolve("script.jsh");
        Files.writeString(file, script);
        return Scripts.run(file);
    }
}
