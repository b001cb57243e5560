package workbook.cli.progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Checker;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.course.Exercise;
import workbook.course.TestCourse;
import workbook.screen.Layout;
import workbook.screen.VerdictBlocks;
import workbook.terminal.TerminalStyle;

/** A page that asks what a server prints: what is answered, and what is told of it. */
abstract class PredictionsFixture {

    static final String PROGRAM = """
            @org.junit.jupiter.api.extension.RegisterExtension
            final workbook.kit.Lab lab = workbook.kit.Lab.logging(TwiceTest::program).about(Twice.class);
            final workbook.kit.Client ada = lab.client("ada");
            final workbook.kit.Client grace = lab.client("grace");
            static void program(com.corundumstudio.socketio.SocketIONamespace chat,
                java.util.function.Consumer<String> log) {
              chat.addEventListener("say", String.class, (client, text, ack) -> {
                System.out.println("giveaway " + text);
                log.accept("first " + text);
                log.accept("then " + text);
                client.sendEvent("said", text);
              });
            }
            """;
    static final String LINES = PROGRAM + """
            // why line 1: The handler logs
            // before it sends.
            // why line 2: It logs a second time.
            @Test void it_is_logged() {
              ada.emits("say", "bell");
              ada.emits("say", "moon");
              workbook.kit.Assertions.assertThat(lab.prediction()).matches(lab.log());
            }
            """;
    static final String ROWS = PROGRAM + """
            // why send one: The word before the dot is client.
            @Test @Step(1) void one() {
              ada.emits("say", "bell");
              workbook.kit.Assertions.assertThat(lab.prediction().row("send", "one")).matches(heard());
            }
            @Test @Step(2) void two() {
              grace.emits("say", "moon");
              workbook.kit.Assertions.assertThat(lab.prediction().row("send", "two")).matches(heard());
            }
            java.util.List<String> heard() {
              return java.util.stream.Stream.of(ada, grace)
                .map(one -> one.name() + (one.heard().isEmpty() ? " -" : " x")).toList();
            }
            """;

    @TempDir
    static Path root;

    static TestCourse course;
    static Checker checker;

    Progress progress;

    @BeforeAll
    static void start() {
        course = new TestCourse(root)
                .exercise("Twice", "1")
                .kind("Twice", "predict")
                .source("Twice", prediction("?"))
                .test("Twice", LINES)
                .mistake(
                        "Twice",
                        "OnceEach.java",
                        "// mistake: -\n// That server logs once.\n",
                        prediction("first bell", "first moon"))
                .mistake(
                        "Twice",
                        "Swapped.java",
                        "// mistake: -\n// That server logs the other way round.\n",
                        prediction("then bell", "first bell", "first moon", "then moon"));
        course.mistake(
                "Twice",
                "Again.java",
                "// mistake: -\n// That server logs the first word twice.\n",
                prediction("first bell", "first bell", "then bell", "first moon", "then moon"));
        checker = Checker.resident(course.load().root());
    }

    @AfterAll
    static void stop() {
        checker.close();
    }

    @BeforeEach
    void nothing_is_known() throws Exception {
        Files.deleteIfExists(root.resolve(".workbook/progress.txt"));
        progress = new Progress(root.resolve(".workbook"), problem -> {});
        course.test("Twice", LINES);
    }

    static String prediction(String... lines) {
        return "class Twice {\n static String prediction() {\n  return \"\"\"\n    " + String.join("\n    ", lines)
                + "\n    \"\"\";\n }\n}\n";
    }

    static List<String> drawn(Verdict verdict) {
        return Layout.lines(VerdictBlocks.of(verdict), 100, TerminalStyle.PLAIN, Layout.Detail.ALL);
    }

    Verdict predicted(String... lines) {
        return answer(prediction(lines));
    }

    Verdict answer(String source) {
        return new Predictions(progress).told(exercise(), judged(source));
    }

    static Verdict judged(String source) {
        course.source("Twice", source);
        return checker.check(exercise());
    }

    static TestResult failed(Verdict verdict) {
        return verdict.tests().get(0);
    }

    static Exercise exercise() {
        return course.find("Twice");
    }
}
