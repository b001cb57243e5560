package workbook.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import workbook.check.verdict.Checker;
import workbook.course.Finding;
import workbook.course.TestCourse;

/** The witness with Node.js and the official client and server: what is broken on purpose is reported. */
class WitnessTest {

    private static final Path WITNESS = Path.of("../../witness");
    private static final String TWIN = "witness/" + TestCourse.LESSON + "/Chat.js";
    private static final String RIGHT = """
            export function configure(chat) {
              chat.on("connection", (socket) => {
                socket.on("say", (text, ack) => {
                  socket.broadcast.emit("said", text);
                  ack?.("ok");
                });
              });
            }
            """;

    @TempDir
    Path root;

    private TestCourse course;
    private Checker checker;

    @BeforeEach
    void a_course_with_a_witness() throws IOException {
        needsNode();
        course = new TestCourse(root)
                .exercise("Chat", "1")
                .solution("Chat", """
                        class Chat {
                          static void configure(com.corundumstudio.socketio.SocketIONamespace chat) {
                            chat.addEventListener("say", String.class, (client, text, ack) -> {
                              chat.getBroadcastOperations().sendEvent("said", client, text);
                              ack.sendAckData("ok");
                            });
                          }
                        }
                        """)
                .source("Chat", "class Chat {}")
                .test("Chat", """
                          @org.junit.jupiter.api.extension.RegisterExtension
                          final workbook.kit.Lab lab = workbook.kit.Lab.running(Chat.class);
                          final workbook.kit.Client ada = lab.client("ada");
                          final workbook.kit.Client grace = lab.client("grace");
                          @Test void others_hear() {
                            ada.emits("say", "one");
                            ada.emits("say", "two");
                            workbook.kit.Assertions.assertThat(grace).heardInOrder("said", "one", "two");
                          }
                          @Test void the_sender_does_not() {
                            workbook.kit.Assertions.assertThat(grace.asks("say", "hi")).answered("ok");
                            workbook.kit.Assertions.assertThat(grace).heardNothing();
                          }
                        """)
                .write(TWIN, RIGHT);
        for (String name : List.of("client.js", "harness.js", "messages.js", "package.json")) {
            Files.copy(WITNESS.resolve(name), root.resolve("witness").resolve(name));
        }
        Files.createSymbolicLink(
                root.resolve("witness/node_modules"),
                WITNESS.resolve("node_modules").toRealPath());
        checker = Checker.once(root);
    }

    @AfterEach
    void close() throws IOException {
        Files.deleteIfExists(root.resolve("witness/node_modules"));
        if (checker != null) {
            checker.close();
        }
    }

    @Test
    void a_right_twin_has_no_complaints() {
        assertEquals(List.of(), complaints());
    }

    @Test
    void a_twin_that_sends_to_everyone_is_reported() {
        course.write(TWIN, RIGHT.replace("socket.broadcast", "chat"));
        reports("passes with a JavaScript server", "grace heard said \"hi\"");
        reports("passes with JavaScript clients and server", "grace heard said \"hi\"");
    }

    @Test
    void a_twin_that_does_not_answer_is_reported() {
        course.write(TWIN, RIGHT.replace("ack?.(\"ok\");", ""));
        reports("passes with a JavaScript server", "the sender does not");
    }

    @Test
    void a_twin_that_throws_is_reported_even_if_nobody_misses_anything() {
        course.write(TWIN, RIGHT.replace("ack?.(\"ok\");", "ack?.(\"ok\"); chat.nothing.emit(text);"));
        reports("passes with a JavaScript server", "the twin threw TypeError");
    }

    @Test
    void a_twin_that_is_no_module_is_reported() {
        course.write(TWIN, "export function configure(chat) {");
        reports("passes with a JavaScript server", "Node.js cannot serve");
    }

    @Test
    void a_client_that_loses_an_event_is_reported() {
        changesBridge("told(\"heard\", {", "if (values[0] !== \"two\") told(\"heard\", {");
        reports("passes with JavaScript clients", "grace heard said \"one\"");
    }

    @Test
    void a_client_that_says_nothing_is_reported() {
        changesBridge("this.sockets.get(namespace).emit(", "if (false) this.sockets.get(namespace).emit(");
        reports("passes with JavaScript clients", "grace heard nothing");
    }

    @Test
    void a_client_that_tells_an_event_too_late_is_reported() {
        changesBridge(
                "told(\"heard\", {",
                "const late = () => told(\"heard\", {",
                "asked });\n    });",
                "asked });\n      setTimeout(late, 300);\n    });");
        reports("passes with JavaScript clients", "grace heard nothing");
    }

    @Test
    void a_client_that_ends_is_reported() {
        changesBridge(
                "emit({ namespace, name, values, asks }) {",
                "emit({ namespace, name, values, asks }) { process.exit(3);");
        assertTrue(complaints().stream().anyMatch(one -> one.startsWith("passes with JavaScript clients | ")));
    }

    private void changesBridge(String... oldAndNew) {
        Path file = root.resolve("witness/client.js");
        try {
            String text = Files.readString(file);
            for (int i = 0; i < oldAndNew.length; i += 2) {
                assertTrue(text.contains(oldAndNew[i]), oldAndNew[i]);
                text = text.replace(oldAndNew[i], oldAndNew[i + 1]);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void reports(String rule, String words) {
        List<String> complaints = complaints();
        assertTrue(
                complaints.stream().anyMatch(one -> one.startsWith(rule + " | ") && one.contains(words)),
                complaints::toString);
    }

    private List<String> complaints() {
        var findings = new ArrayList<Finding>();
        new WitnessRule(Judge.of(() -> checker)).judge(Scope.all(course.load()), new Findings(root, findings::add));
        return findings.stream()
                .filter(finding -> !finding.ok())
                .map(finding -> finding.rule() + " | " + finding.detail())
                .toList();
    }

    /** Skipped without Node.js and its packages; where {@code CI} is true, that fails. */
    private static void needsNode() {
        boolean there = WitnessPackages.hasNode("node")
                && WitnessPackages.problem(Path.of("../..")).isEmpty();
        if (!there) {
            String sentence = "the packages of witness are not installed (npm ci), or Node.js is not:"
                    + " the tests of the witness are skipped";
            System.err.println(sentence);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionFailedError(sentence);
            }
            throw new TestAbortedException(sentence);
        }
    }
}
