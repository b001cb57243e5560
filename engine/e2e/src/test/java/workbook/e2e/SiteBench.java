package workbook.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How fast the pages are made, beside the usual plugin for Maven over the same sources. */
final class SiteBench {

    private static final int RUNS = 5;
    private static final int WARM_CHANGES = 5;
    private static final int CHANGES = 20;
    private static final String PLUGIN = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>bench</groupId><artifactId>plugin</artifactId><version>1</version><packaging>pom</packaging>
              <build><plugins><plugin>
                <groupId>org.asciidoctor</groupId>
                <artifactId>asciidoctor-maven-plugin</artifactId>
                <version>3.1.1</version>
                <dependencies><dependency>
                  <groupId>org.asciidoctor</groupId><artifactId>asciidoctorj</artifactId><version>3.0.1</version>
                </dependency></dependencies>
                <configuration>
                  <attributes>
                    <root>ROOT</root><kit>ROOT/kit</kit>
                    <exercises>ROOT/exercises</exercises><solutions>ROOT/solutions</solutions>
                    <source-highlighter>rouge</source-highlighter>
                  </attributes>
                </configuration>
                <executions>
                  <execution><id>lessons</id><phase>process-resources</phase><goals><goal>process-asciidoc</goal></goals>
                    <configuration><sourceDirectory>ROOT/lessons</sourceDirectory></configuration></execution>
                  <execution><id>docs</id><phase>process-resources</phase><goals><goal>process-asciidoc</goal></goals>
                    <configuration><sourceDirectory>ROOT/docs</sourceDirectory></configuration></execution>
                </executions>
              </plugin></plugins></build>
            </project>
            """;

    private final Series whole = Series.of("all pages, nothing kept", "s");
    private final Series plugin = Series.of("asciidoctor-maven-plugin, the same sources", "s");
    private final Series kept = Series.of("all pages, nothing changed", "s");
    private final Series change = Series.of("one changed page, watched", "ms", 1_000);

    private final Path root;
    private final Shell shell;

    SiteBench(Path root) {
        this.root = root;
        shell = new Shell(root);
    }

    List<Series> run() throws IOException, InterruptedException {
        Path pom = Files.createDirectories(root.resolve("target/plugin")).resolve("pom.xml");
        Files.writeString(pom, PLUGIN.replace("ROOT", root.toString()));
        String out = root.resolve("target/pages").toString();
        shell.seconds("./workbook", "site", "--out", out); // builds what makes them
        shell.seconds(
                "mvn", "-q", "-B", "-f", pom.toString(), "process-resources"); // downloads what the next ones need
        for (int i = 0; i < RUNS; i++) {
            Copy.delete(root.resolve("engine/site/target/cache"));
            whole.add(shell.seconds("./workbook", "site", "--out", out));
            kept.add(shell.seconds("./workbook", "site", "--out", out));
            plugin.add(shell.seconds("mvn", "-o", "-q", "-B", "-f", pom.toString(), "process-resources"));
        }
        changes(out);
        return List.of(whole, plugin, kept, change);
    }

    private void changes(String out) throws IOException {
        Process watching = new ProcessBuilder("./workbook", "site", "--watch", "--out", out)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path page = root.resolve("lessons/lesson02_chat/lesson.adoc");
        String text = Files.readString(page);
        try (BufferedReader lines = watching.inputReader(StandardCharsets.UTF_8)) {
            await(lines);
            for (int i = 0; i < WARM_CHANGES + CHANGES; i++) {
                long before = System.nanoTime();
                Files.writeString(page, text + "\nA sentence more: " + i + ".\n");
                await(lines);
                if (i >= WARM_CHANGES) {
                    change.add((System.nanoTime() - before) / 1e6);
                }
            }
        } finally {
            watching.descendants().forEach(ProcessHandle::destroy);
            watching.destroy();
            Files.writeString(page, text);
        }
    }

    private static void await(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.contains("files written")) {
            line = lines.readLine(); // it also says that it watches
        }
        if (line == null) {
            throw new IllegalStateException("it ended");
        }
    }
}
