package workbook.grade.judge;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;

/**
 * A Java with the modules that answers may need, made by {@code jlink}. What it does not have cannot be used by an
 * answer: the attach API, agents, the debugger, the compiler, and the diagnostic beans that write heap dumps.
 */
final class RuntimeImage {

    /** What the kit, its libraries and the exercises use, and what an ordinary answer could. */
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.scripting",
            "java.sql",
            "java.xml",
            "jdk.crypto.ec",
            "jdk.unsupported",
            "jdk.zipfs");

    private RuntimeImage() {}

    /** Makes one in a folder that is not there yet; empty if this JDK cannot, as one without {@code jmods}. */
    static Optional<LearnerRuntime> make(Path folder) {
        Optional<ToolProvider> jlink = ToolProvider.findFirst("jlink");
        if (jlink.isEmpty()) {
            return Optional.empty();
        }
        var out = new PrintWriter(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code = jlink.get()
                .run(
                        out,
                        out,
                        "--add-modules",
                        String.join(",", MODULES),
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        folder.toString());
        var runtime = new LearnerRuntime(folder, Optional.empty(), true);
        return code == 0 && Files.isExecutable(runtime.java()) ? Optional.of(runtime) : Optional.empty();
    }
}
