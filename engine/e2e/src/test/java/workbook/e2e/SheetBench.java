package workbook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How fast the answers of a large class to the reading questions are read. */
final class SheetBench {

    private static final int SHEETS = 1_000;
    private static final int RUNS = 3;

    private final Path root;
    private final Series read = Series.of(SHEETS + " sheets", "s", 10);

    SheetBench(Path root) {
        this.root = root;
    }

    List<Series> run() throws IOException, InterruptedException {
        Path sheets = Files.createDirectories(root.resolve("target/sheets"));
        List<Path> written;
        try (Stream<Path> files = Files.walk(root.resolve("engine/sheet/src/test/resources"))) {
            written = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < SHEETS; i++) { // no two are the same text, so none is read for another
            String text = Files.readString(written.get(i % written.size()));
            Files.writeString(sheets.resolve("student" + i + ".md"), text + "\n\nHanded in by student " + i + ".\n");
        }
        Shell shell = new Shell(root);
        shell.seconds("./workbook", "sheet", "--help"); // builds it
        for (int i = 0; i < RUNS; i++) {
            read.add(
                    shell.seconds("./workbook", "sheet", sheets.toString(), "--out", root + "/target/sheets-read" + i));
        }
        return List.of(read);
    }
}
