package workbook.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.course.Count;
import workbook.course.Finding;
import workbook.course.FindingJson;
import workbook.sheet.report.Decisions;
import workbook.sheet.report.Reading;
import workbook.sheet.report.ResultFolder;
import workbook.sheet.report.RowJson;
import workbook.terminal.Output;

/** Reads answer sheets: started by {@code ./workbook sheet}, and by {@code ./workbook verify} for the rubrics. */
@Command(name = "sheet")
public final class SheetMain implements Callable<Integer> {

    private static final int PASSED = 0;
    private static final int NOT_PASSED = 1;
    private static final int WRONG_USE = 2;

    @Parameters(index = "0")
    private Path root = Path.of("");

    @Parameters(index = "1..*")
    private List<Path> files = List.of();

    @Option(names = "--out")
    private @Nullable Path out;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--review")
    private @Nullable Path review;

    @Option(names = "--decisions")
    private @Nullable Path decisions;

    @Option(names = "--verify")
    private boolean verify;

    private Output output = Output.standard();

    private SheetMain() {}

    /** Arguments: the workbook's folder, then what stands behind {@code sheet}. Ends with 0, 1 or 2. */
    public static void main(String[] arguments) {
        System.exit(read(arguments));
    }

    /** Does what was typed; the exit code is the one of {@link #main}. */
    static int read(String... arguments) {
        return new CommandLine(new SheetMain())
                .setExecutionExceptionHandler(SheetMain::told)
                .execute(arguments);
    }

    private static int told(Exception failed, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (failed instanceof IOException) {
            Output.standard().complain("The answers were not read to the end: " + failed.getMessage() + ".");
            return WRONG_USE;
        }
        throw failed;
    }

    @Override
    public Integer call() throws IOException {
        output = json ? Output.standard().peopleAside() : Output.standard();
        if (verify) {
            return verifyRubrics();
        }
        if (review != null) {
            return reviewed(review);
        }
        if (files.isEmpty()) {
            output.complain("Name a file or a folder with answers, such as: ./workbook sheet answers.md");
            return WRONG_USE;
        }
        for (Path file : files) {
            if (!Files.exists(file)) {
                output.complain("There is no file " + file + ".");
                return WRONG_USE;
            }
        }
        return readSheets();
    }

    private int readSheets() throws IOException {
        Reading reading = new SheetFolder(CourseReader.of(root)).read(files);
        if (json) {
            reading.rows().forEach(row -> output.json(RowJson.of(row).toString()));
        }
        reading.problems().forEach(output::complain);
        if (out != null) {
            var folder = new ResultFolder(out);
            folder.write(reading);
            if (decisions != null) {
                take(folder, decisions);
            }
            output.say(Count.of(reading.sheets(), "sheet") + " with " + Count.of(reading.answers(), "answer") + "; "
                    + reading.doubtful().size() + " to look at.");
            output.say("Open " + out.resolve("report.html") + ", or decide here: ./workbook sheet --review " + out);
        } else if (!json) {
            reading.remarks().forEach(output::complain);
            output.say(new SheetScreen(output.terminal() ? output.columns() : Integer.MAX_VALUE).lines(reading));
        }
        return PASSED;
    }

    private int reviewed(Path folder) throws IOException {
        var results = new ResultFolder(folder);
        if (!results.exists()) {
            output.complain("There are no results in " + folder + ": ./workbook sheet FOLDER --out " + folder
                    + " writes them.");
            return WRONG_USE;
        }
        if (decisions != null) {
            take(results, decisions);
        } else {
            new Review(results, output).run();
        }
        results.refresh();
        output.say(results.decisions().agreement());
        return PASSED;
    }

    private static void take(ResultFolder folder, Path file) throws IOException {
        Decisions all = folder.decisions();
        if (!Files.exists(file)) {
            throw new IOException("there is no file " + file);
        }
        all.addAll(Decisions.read(file));
        folder.keep(all);
        folder.refresh();
    }

    private int verifyRubrics() throws IOException {
        var check = new RubricCheck(root, CourseReader.of(root));
        List<Finding> findings = check.run();
        for (Finding each : findings) {
            if (json) {
                output.json(FindingJson.of(each));
            } else if (!each.ok()) {
                output.say(each.rule() + ": " + each.detail());
            }
        }
        if (check.confusion().total() > 0) {
            output.say(check.confusion().lines());
            output.say(check.confusion().byQuestion());
        }
        return findings.stream().allMatch(Finding::ok) ? PASSED : NOT_PASSED;
    }
}
