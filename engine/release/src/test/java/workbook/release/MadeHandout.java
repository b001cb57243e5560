package workbook.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A handout of the workbook's first lessons, packed as {@code ./workbook handout} does with what Maven has built. */
final class MadeHandout {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final List<String> LESSONS = List.of("lesson00_first_chat", "lesson01_events", "lesson02_chat");

    private MadeHandout() {}

    static Path in(Path zip) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djruby.compile.mode=OFF",
                "-cp",
                ROOT.resolve("engine/site/target/program/site.jar").toString(),
                "workbook.site.pack.HandoutMain",
                ROOT.toString(),
                "--lessons=" + String.join(",", LESSONS),
                "--out=" + zip,
                "--engine=" + ROOT.resolve("engine/cli/target/program")));
        Path said = zip.resolveSibling("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(said));
        return zip;
    }
}
