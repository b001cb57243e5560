package workbook.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.check.compile.FileCompiler;
import workbook.course.Exercise;
import workbook.kit.ClassBytes;
import workbook.kit.LabEnvironment;
import workbook.kit.Report;
import workbook.process.DaemonThread;

/**
 * Runs the tests that pages draw: of each, what its lab recorded.
 *
 * <p>A test of an exercise runs against the solution; other tests are in the test tree of docs. A
 * test is run again when a file of its package, or the kit, has changed. Not for several threads at
 * once.
 */
final class DrawnTests implements AutoCloseable {

    private static final List<String> FOLDERS = List.of(
            "solutions/src/main/java",
            "solutions/src/test/java",
            "exercises/src/main/java",
            "exercises/src/test/java",
            "docs/src/test/java");

    private static final long PATIENCE_MILLIS = 60_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final Cache cache;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<String, Report> reports = new HashMap<>();
    private @Nullable FileCompiler compiler;

    DrawnTests(Path root, Cache cache) {
        this.root = root;
        this.cache = cache;
    }

    /** A test cannot be drawn: it is not there, does not compile, or does not pass. */
    static final class NotDrawable extends Exception {

        private static final long serialVersionUID = 1;

        NotDrawable(String problem) {
            super(problem);
        }
    }

    /** From now on files may have changed. */
    void lookAgain() {
        keys.clear();
    }

    /**
     * What the lab recorded during one method.
     *
     * @param name such as {@code lesson02_chat.RelayTest#the_speaker_is_told}
     */
    Report report(String name) throws NotDrawable {
        String[] parts = name.split("#", 2);
        if (parts.length < 2 || source(parts[0]).isEmpty()) {
            throw new NotDrawable(
                    parts.length < 2
                            ? "a drawn test is named like lesson02_chat.RelayTest#method, not " + name
                            : "there is no test class " + parts[0]);
        }
        String key = keys.computeIfAbsent(parts[0], this::key) + "." + parts[1];
        Optional<Report> known = Optional.ofNullable(reports.get(key)).or(() -> read(key));
        Report report = known.isPresent() ? known.get() : perform(name, load(parts[0]), parts[1]);
        if (known.isEmpty()) {
            write(key, report);
        }
        reports.put(key, report);
        return report;
    }

    private Optional<Path> source(String type) {
        return FOLDERS.stream()
                .map(folder -> root.resolve(folder).resolve(type.replace('.', '/') + ".java"))
                .filter(Files::exists)
                .findFirst();
    }

    /** All of its package takes part: helpers, and the server that it is about. */
    private String key(String type) {
        String folder = type.replace('.', '/').replaceFirst("/[^/]*$", "");
        List<Path> files = FOLDERS.stream()
                .map(each -> root.resolve(each).resolve(folder))
                .flatMap(DrawnTests::files)
                .filter(file -> !Exercise.isCopy(root, file))
                .sorted()
                .toList();
        return cache.key(type, files);
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Report> read(String key) {
        return cache.get(key).flatMap(text -> {
            try {
                return Optional.of(JSON.readValue(text, Report.class));
            } catch (JsonProcessingException damaged) {
                return Optional.empty();
            }
        });
    }

    private void write(String key, Report report) {
        try {
            cache.put(key, JSON.writeValueAsString(report));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Class<?> load(String type) throws NotDrawable {
        String key = keys.getOrDefault(type, type);
        Class<?> known = classes.get(key);
        if (known == null) {
            known = compile(type);
            classes.put(key, known);
        }
        return known;
    }

    private Class<?> compile(String type) throws NotDrawable {
        close(); // a compiler that was used before has the old text of what it found by itself
        FileCompiler fresh =
                new FileCompiler(FOLDERS.stream().map(root::resolve).toList());
        compiler = fresh;
        var bytes = new LinkedHashMap<String, byte[]>();
        try {
            fresh.compile(source(type).orElseThrow()).values().forEach(bytes::putAll);
            return Class.forName(type, false, new ClassBytes(bytes));
        } catch (IllegalArgumentException wrong) {
            throw new NotDrawable(type + " does not compile: " + wrong.getMessage());
        } catch (ClassNotFoundException e) {
            throw new NotDrawable("there is no class " + type + " in the file of that name");
        }
    }

    /** On a thread of its own, since a test may never end. */
    private static Report perform(String name, Class<?> type, String method) throws NotDrawable {
        Method test = test(type, method);
        var seen = new ArrayList<Report>();
        var problems = new ArrayList<String>();
        var thread = new DaemonThread(() -> execute(type, test, seen, problems), "drawn test");
        thread.setContextClassLoader(type.getClassLoader());
        try {
            thread.start();
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            thread.interrupt();
            throw new NotDrawable("the test " + name + " had not ended after " + PATIENCE_MILLIS / 1000
                    + " s: is there a" + " loop or a wait without an end?");
        }
        if (!problems.isEmpty() || seen.isEmpty()) {
            throw new NotDrawable("the test " + name + " did not pass: " + String.join("; ", problems));
        }
        return seen.get(seen.size() - 1);
    }

    private static void execute(Class<?> type, Method test, List<Report> seen, List<String> problems) {
        try (LauncherSession session = LauncherFactory.openSession()) {
            LabEnvironment.HERE.toldTo(seen::add).of(session);
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectMethod(type, test))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier id, TestExecutionResult result) {
                                    result.getThrowable().ifPresent(e -> problems.add(String.valueOf(e.getMessage())));
                                }
                            });
        }
    }

    private static Method test(Class<?> type, String name) throws NotDrawable {
        List<Method> tests = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
        return tests.stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotDrawable("there is no test " + name + " in " + type.getName() + "; there are "
                        + tests.stream().map(Method::getName).sorted().collect(Collectors.joining(", "))));
    }

    @Override
    public void close() {
        if (compiler != null) {
            compiler.close();
        }
    }
}
