package workbook.course.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a file, and what is not. */
class ProseTest {

    @TempDir
    Path folder;

    @Test
    void paragraphs_headings_items_terms_and_cells_of_a_page() throws IOException {
        assertEquals(
                List.of(
                        "1 # Title",
                        "5 One sentence. Another one.",
                        "8 # A heading",
                        "10 # A block",
                        "11 An item that goes on.",
                        "13 The right option.",
                        "15 What follows.",
                        "17 # A term",
                        "17 its text",
                        "18 # Another",
                        "19 and its text.",
                        "22 One cell",
                        "22 two",
                        "24 three that goes on",
                        "29 Broken",
                        "30 twice."),
                prose("page.adoc", """
                        = Title
                        :kind: fill
                        // A remark.

                        One sentence.
                        Another one.

                        == A heading

                        .A block
                        * An item that
                        goes on.
                        * [x] The right option.
                        +
                        What follows.

                        A term:: its text
                        Another::
                        and its text.

                        |===
                        | One cell | two

                        | three
                        that goes on
                        |===

                        [.hint]
                        Broken +
                        twice.
                        """));
    }

    @Test
    void marks_of_a_page_are_not_read() throws IOException {
        assertEquals(
                List.of(
                        "1 `Code` and `more code`, said with stress.",
                        "3 The room is here; see verify and <<verify>>, or the web at `+{x}+`.",
                        "5 A line that is drawn",
                        "7 In one: .",
                        "9 {root} is a folder, C01 is a code."),
                prose("page.adoc", """
                        `Code` and `more code`, *said* with _stress_.

                        The xref:{glossary}#term-room[room] is here; see <<a,verify>> and <<verify>>, or https://a.b[the web] at `+{x}+`.

                        playground::a.B#c[title="A line that is drawn"]

                        In one: hears:a.B#c[].

                        [[C01]]{root} is a folder, C01 is a code.
                        """));
    }

    @Test
    void listings_are_not_read() throws IOException {
        assertEquals(List.of("1 Before.", "10 After."), prose("page.adoc", """
                        Before.

                        [source,java]
                        ----
                        Who mends it.

                        ----
                        ....
                        ....
                        After.
                        """));
    }

    @Test
    void comments_of_java() throws IOException {
        assertEquals(
                List.of(
                        "1 What it does, with {@code code} and a link.",
                        "4 A second paragraph.",
                        "6 the name",
                        "10 do this, and that.",
                        "12 do more.",
                        "16 Look at this, and at that.",
                        "19 A block.",
                        "21 # a test is named like this"),
                prose("A.java", """
                        /** What it does, with {@code code}
                         * and {@link A a link}.
                         *
                         * <p>A second paragraph.
                         *
                         * @param name the name
                         * @see B
                         */
                        class A {
                            // TODO 1: do this,
                            // and that.
                            // TODO 2: do more.
                            //     ack.sendAckData(number);
                            // });
                            String text = "// no comment"; // tag::part[]
                            // why line 1: Look at this,
                            // and at that.
                            char quote = '"';
                            /* A block. */
                            @Test
                            void a_test_is_named_like_this() {}
                            void update() {}
                            String block = \"""
                                // no comment, "either"
                                \""";
                        }
                        """));
    }

    @Test
    void the_first_comment_of_a_mistake() throws IOException {
        assertEquals(
                List.of("2 Your server says `x` twice."),
                prose("Twice.java", "// mistake: M-TWICE\n// Your server says `x`\n// twice.\nclass A {}\n"));
        assertEquals(
                List.of("3 You add."),
                prose("Add.java", "// mistake: -\n// has: add\\(|merge\n// You add.\nclass A {}\n"));
        assertEquals(List.of("1 it is shorter"), prose("B.right.java", "// right: it is shorter\nclass A {}\n"));
        assertEquals(List.of(), prose("C.variant.java", "// variant of: Twice\nclass A {}\n"));
    }

    @Test
    void scripts_and_markdown() throws IOException {
        assertEquals(List.of("1 Ada comes."), prose("a.jsh", "// Ada comes.\nvar a = 1;\n//=> who mends\n"));
        assertEquals(
                List.of("1 # Title", "3 A link and `code`.", "9 An item", "10 cell", "10 two"),
                prose(
                        "README.md",
                        "# Title\n\nA [link](a.b) and `code`.\n\n```\nWho mends\n```\n\n* An item\n| cell | two |\n\n    Who mends\n"));
    }

    /** Each passage with its line, a heading with a mark. */
    private List<String> prose(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return Prose.of(file).stream().map(ProseTest::shown).toList();
    }

    private static String shown(Passage passage) {
        int start = passage.sentences().get(0).start();
        return passage.lineAt(start)
                + (passage.title() ? " # " : " ")
                + passage.shown(0, passage.text().length());
    }
}
