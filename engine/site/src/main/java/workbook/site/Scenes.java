package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.check.compile.FileCompiler;
import workbook.kit.ClassBytes;
import workbook.kit.Lab;
import workbook.kit.Report;

/**
 * Runs what a page shows: a scene is a method of a test, and what its lab recorded is drawn.
 *
 * <p>A test of an exercise runs against the solution; other scenes stand in the kit's test tree. A
 * class is run once, and again when its source has changed. Not for several threads at once.
 */
final class Scenes implements AutoCloseable {

    private static final List<String> FOLDERS = List.of(
            "solutions/src/main/java",
            "solutions/src/test/java",
            "exercises/src/main/java",
            "exercises/src/test/java",
            "kit/src/test/java");

    private final Path root;
    private final Map<String, Run> runs = new HashMap<>();
    private FileCompiler compiler;

    Scenes(Path root) {
        this.root = root;
        compiler = compiler();
    }

    /** One class's methods with what each lab saw, and what went wrong. */
    private record Run(Map<Path, byte[]> sources, Map<String, Report> reports, Map<String, String> problems) {}

    /** A scene cannot be shown: it is not there, does not compile, or does not pass. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        Broken(String problem) {
            super(problem);
        }
    }

    /**
     * What the lab recorded during one method.
     *
     * @param name such as {@code lesson02_chat.RelayTest#the_speaker_is_told}
     */
    Report report(String name) throws Broken {
        String[] parts = name.split("#", 2);
        if (parts.length < 2) {
            throw new Broken("a scene is named like lesson02_chat.RelayTest#method, not " + name);
        }
        Run run = run(parts[0]);
        String problem = run.problems().getOrDefault(parts[1], run.problems().get(""));
        if (problem != null) {
            throw new Broken("the scene " + name + " did not pass: " + problem);
        }
        Report report = run.reports().get(parts[1]);
        if (report == null) {
            throw new Broken("there is no test " + parts[1] + " in " + parts[0] + "; there are "
                    + String.join(", ", run.reports().keySet()));
        }
        return report;
    }

    private Run run(String type) throws Broken {
        Run known = runs.get(type);
        if (known != null && unchanged(known.sources())) {
            return known;
        }
        if (known != null) {
            compiler.close(); // it has the old text of what it once found by itself
            compiler = compiler();
        }
        Run run = perform(type, source(type).orElseThrow(() -> new Broken("there is no test class " + type)));
        runs.put(type, run);
        return run;
    }

    private Optional<Path> source(String type) {
        String file = type.replace('.', '/') + ".java";
        return FOLDERS.stream()
                .map(folder -> root.resolve(folder).resolve(file))
                .filter(Files::exists)
                .findFirst();
    }

    private Run perform(String type, Path source) throws Broken {
        Map<Path, Map<String, byte[]>> compiled;
        try {
            compiled = compiler.compile(source);
        } catch (IllegalArgumentException wrong) {
            throw new Broken(type + " does not compile: " + wrong.getMessage());
        }
        var classes = new LinkedHashMap<String, byte[]>();
        compiled.values().forEach(classes::putAll);
        var run = new Run(contents(compiled.keySet()), new LinkedHashMap<>(), new LinkedHashMap<>());
        var loader = new ClassBytes(classes);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            perform(Class.forName(type, false, loader), run);
        } catch (ClassNotFoundException e) {
            throw new Broken("there is no class " + type + " in " + source);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            Lab.observe(report -> {});
        }
        return run;
    }

    private static void perform(Class<?> type, Run run) {
        var last = new ArrayList<Report>();
        Lab.observe(last::add);
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(type))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionStarted(TestIdentifier id) {
                                last.clear();
                            }

                            @Override
                            public void executionFinished(TestIdentifier id, TestExecutionResult result) {
                                String method = method(id);
                                result.getThrowable()
                                        .ifPresent(thrown ->
                                                run.problems().put(method, String.valueOf(thrown.getMessage())));
                                if (id.isTest() && !last.isEmpty()) {
                                    run.reports().put(method, last.get(last.size() - 1));
                                }
                            }
                        });
    }

    /** Empty for what is no method: its trouble is that of every scene of the class. */
    private static String method(TestIdentifier id) {
        return id.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse("");
    }

    private FileCompiler compiler() {
        return new FileCompiler(FOLDERS.stream().map(root::resolve).toList());
    }

    private static Map<Path, byte[]> contents(Iterable<Path> files) {
        var contents = new LinkedHashMap<Path, byte[]>();
        files.forEach(file -> contents.put(file, read(file)));
        return contents;
    }

    private static boolean unchanged(Map<Path, byte[]> sources) {
        return sources.entrySet().stream().allMatch(one -> java.util.Arrays.equals(one.getValue(), read(one.getKey())));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        compiler.close();
    }
}
