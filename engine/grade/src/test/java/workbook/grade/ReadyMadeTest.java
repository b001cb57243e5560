package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Status;
import workbook.grade.result.ClassResults;

/**
 * The autograder and the workflow of docs/how-to, as they stand there. A stand-in for the launcher checks how it is
 * called, and gives the reports that were made for this submission.
 */
@DisabledOnOs(OS.WINDOWS) // they run on Linux
class ReadyMadeTest {

    private static final Path GRADING =
            Path.of("../../docs/how-to/grading").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private Path reports;

    @BeforeEach
    void reports() throws IOException {
        reports = folder.resolve("reports");
        Reports.write(
                reports,
                ClassResults.of(List.of(Made.result("student", "lesson01_a/One", Status.FAILED, 1, 3))),
                ReportOptions.of(Made.TWO));
    }

    @Test
    void the_autograder_hands_over_the_marks() throws Exception {
        Path autograder = autograder("");

        assertEquals(0, run(List.of(GRADING.resolve("run_autograder").toString()), autograder));

        JsonNode json = new ObjectMapper()
                .readTree(autograder.resolve("results/results.json").toFile());
        assertEquals(1, json.get("score").asInt());
        assertEquals(3, json.get("tests").size());
        assertEquals(
                "lesson01_a/One.java",
                Files.readString(folder.resolve("seen")).strip(),
                "the student's file is in the folder that is graded");
    }

    @Test
    void an_autograder_that_fails_says_that_it_is_not_the_students_fault() throws Exception {
        Path autograder = autograder("echo broken; exit 2\n");

        assertEquals(0, run(List.of(GRADING.resolve("run_autograder").toString()), autograder));

        JsonNode json = new ObjectMapper()
                .readTree(autograder.resolve("results/results.json").toFile());
        assertEquals(0, json.get("score").asInt());
        assertTrue(json.get("output").asText().contains("not your fault"));
    }

    @Test
    void the_steps_of_the_workflow_run_as_a_script() throws Exception {
        launcher(folder.resolve("workbook/workbook"), "");
        submission(folder.resolve("class/student"));
        Files.createFile(folder.resolve("step-summary"));
        List<String> steps = steps(Files.readAllLines(GRADING.resolve("workflow.yml")));

        assertEquals(2, steps.size());
        for (String step : steps) {
            assertEquals(0, run(List.of("sh", "-e", "-c", step), folder), step);
        }
        assertTrue(Files.readString(folder.resolve("step-summary")).contains("lesson01"));
        assertTrue(Files.exists(folder.resolve("results/gradebook.html")));
    }

    private Path autograder(String before) throws IOException {
        Path autograder = folder.resolve("autograder");
        launcher(autograder.resolve("source/workbook/workbook"), before);
        submission(autograder.resolve("submission"));
        return autograder;
    }

    private static void submission(Path at) throws IOException {
        Files.createDirectories(at.resolve("lesson01_a"));
        Files.writeString(at.resolve("lesson01_a/One.java"), "class One {}");
    }

    /** Wants {@code grade FOLDER --out OUT}, with a folder for each student in FOLDER. */
    private void launcher(Path at, String before) throws IOException {
        Files.createDirectories(at.getParent());
        Files.writeString(at, """
                #!/bin/sh
                %s[ "$#" = 4 ] && [ "$1" = grade ] && [ "$3" = --out ] || exit 9
                (cd "$2/student" && find . -name '*.java' | sed 's|^./||') > '%s' || exit 8
                cp -R '%s' "$4"
                """.formatted(before, folder.resolve("seen"), reports));
        assertTrue(at.toFile().setExecutable(true));
    }

    private static int run(List<String> command, Path at) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(at.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("AUTOGRADER", at.toString());
        environment.put("GITHUB_STEP_SUMMARY", at.resolve("step-summary").toString());
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it ends");
        return process.exitValue();
    }

    /** The text of each {@code run: |}, without its indentation. */
    private static List<String> steps(List<String> lines) {
        var steps = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("run: |")) {
                int indent = lines.get(i).indexOf("run:") + 2;
                var step = new StringBuilder();
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith(" ".repeat(indent))) {
                    i++;
                    step.append(lines.get(i).substring(indent)).append('\n');
                }
                steps.add(step.toString());
            }
        }
        return steps;
    }
}
