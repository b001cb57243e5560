package workbook.check.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.build.Build;
import workbook.check.compile.ClassPath;
import workbook.course.Exercise;
import workbook.course.Hash;

/**
 * The libraries of exercises that have some of their own.
 *
 * <p>Maven downloads them to where it keeps everything, when such an exercise is first checked. What is kept
 * is the list of their jars, in {@code .workbook/libraries}, by a hash of their names and versions. What they
 * share with the workbook, such as Netty, is the workbook's, in its version.
 */
public final class OwnLibraries {

    private static final Pattern NETWORK = Pattern.compile("Could not transfer|Could not find|Unknown ?[Hh]ost"
            + "|UnknownHost|Connect|offline|timed out|previous attempt|resolution");

    private final Path root;
    private final Map<String, String> environment;
    private volatile Consumer<String> progress = sentence -> {};

    /** @param environment where {@code PATH} says where Maven is */
    public OwnLibraries(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
    }

    /** From now on it is told there that something is being downloaded. */
    public void telling(Consumer<String> listener) {
        progress = listener;
    }

    /**
     * The jars that an exercise needs beside those of the workbook: none, for most of them.
     *
     * @throws NotDownloaded if they are not there, and cannot be downloaded
     */
    public List<Path> of(Exercise exercise) {
        if (exercise.libraries().isEmpty()) {
            return List.of();
        }
        String pom = pom(exercise.libraries());
        Path list = list(pom);
        if (JarList.read(list).isEmpty()) {
            progress.accept("Downloading the libraries of " + exercise.name() + ": only the first time.");
            download(exercise, pom, list);
        }
        return withoutTheWorkbooks(JarList.read(list));
    }

    /** True if an exercise needs libraries that are not there. */
    public boolean missing(Exercise exercise) {
        return !exercise.libraries().isEmpty()
                && JarList.read(list(pom(exercise.libraries()))).isEmpty();
    }

    private Path list(String pom) {
        String id = new Hash().add(pom).digits().substring(0, 16);
        return root.resolve(".workbook/libraries").resolve(id).resolve("jars");
    }

    private static List<Path> withoutTheWorkbooks(List<Path> jars) {
        Set<String> known = ClassPath.all().stream().map(OwnLibraries::artifact).collect(Collectors.toSet());
        return jars.stream().filter(jar -> !known.contains(artifact(jar))).toList();
    }

    private static String artifact(Path jar) {
        return String.valueOf(jar.getFileName()).replaceFirst("(-\\d.*)?[.]jar$", "");
    }

    private void download(Exercise exercise, String pom, Path list) {
        String needs = exercise.name() + " needs libraries of its own, which Maven downloads once";
        Path maven = Build.maven(environment)
                .orElseThrow(() -> new NotDownloaded(needs + ", and there is no Maven (mvn) on the PATH:"
                        + " install Maven 3.8 or newer, and check again."));
        Path log = list.resolveSibling("maven.log");
        try {
            Files.createDirectories(list.getParent());
            Path file = list.resolveSibling("pom.xml");
            Files.writeString(file, pom, UTF_8);
            if (!run(command(maven, file, list), log) || JarList.read(list).isEmpty()) {
                boolean network = NETWORK.matcher(new String(Files.readAllBytes(log), UTF_8))
                        .find();
                throw new NotDownloaded(needs + ", and that failed"
                        + (network ? ": there is no network, it is too slow, or a proxy is in between." : ".")
                        + " Check again when that has changed; the whole log is " + log + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path maven, Path pom, Path list) {
        var command = new ArrayList<>(List.of(
                maven.toString(),
                "-B",
                "-U", // what was missing once may be there now
                "-f",
                pom.toString(),
                "-Dworkbook.list=" + list,
                "-Dworkbook.program=" + ClassPath.home(JarList.class),
                "process-classes"));
        command.addAll(Build.NETWORK_OPTIONS);
        return command;
    }

    private boolean run(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        var stop = new Thread(() -> Build.end(process), "end of Maven");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            Build.end(process);
            Build.removeHook(stop);
        }
    }

    // Maven's file

    private static String pom(List<String> libraries) {
        Properties versions = versions();
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>workbook</groupId>
                  <artifactId>libraries</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <dependencyManagement>
                    <dependencies>
                %s    </dependencies>
                  </dependencyManagement>
                  <dependencies>
                %s  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.codehaus.mojo</groupId>
                        <artifactId>exec-maven-plugin</artifactId>
                        <version>%s</version>
                        <executions>
                          <execution>
                            <phase>process-classes</phase>
                            <goals><goal>exec</goal></goals>
                            <configuration>
                              <executable>${java.home}/bin/java</executable>
                              <arguments>
                                <argument>-cp</argument>
                                <argument>${workbook.program}</argument>
                                <argument>%s</argument>
                                <argument>${workbook.list}</argument>
                                <classpath/>
                              </arguments>
                            </configuration>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(
                bom("io.netty:netty-bom:" + versions.getProperty("netty"))
                        + bom("com.fasterxml.jackson:jackson-bom:" + versions.getProperty("jackson"))
                        + bom("org.slf4j:slf4j-bom:" + versions.getProperty("slf4j")),
                libraries.stream().map(library -> dependency(library, "")).collect(Collectors.joining()),
                versions.getProperty("exec"),
                JarList.class.getName());
    }

    private static String bom(String coordinates) {
        return dependency(coordinates, "<type>pom</type><scope>import</scope>");
    }

    private static String dependency(String coordinates, String more) {
        String[] parts = coordinates.split(":", -1);
        return "    <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</dependency>\n"
                .formatted(parts[0], parts[1], parts[2], more);
    }

    /** Written when the workbook was built, from its own pom.xml. */
    private static Properties versions() {
        var versions = new Properties();
        try (InputStream file = OwnLibraries.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
