package workbook.check.compile;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One Java file as it is now, read once: UTF-8 whatever the machine's own charset. */
public final class SourceText extends SimpleJavaFileObject {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** One for each thread: a parser reads nothing with it, and to make one takes longer than to parse. */
    private static final ThreadLocal<StandardJavaFileManager> FILES = ThreadLocal.withInitial(
            () -> ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));

    private final String text;

    private SourceText(URI uri, String text) {
        super(uri, Kind.SOURCE);
        this.text = text;
    }

    /** The file as it is now; a mark of its byte order is no part of its text. */
    public static SourceText of(Path file) throws IOException {
        return of(file, Files.readAllBytes(file));
    }

    static SourceText of(Path file, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        boolean marked = text.startsWith(BYTE_ORDER_MARK); // some editors of Windows write one
        return new SourceText(file.toUri(), marked ? text.substring(1) : text);
    }

    /** A text as that file. */
    public static SourceText of(URI file, String text) {
        return new SourceText(file, text);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** A task of the compiler that parses this and nothing else; without types. Only where there is a compiler. */
    public JavacTask parser() {
        return (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(Writer.nullWriter(), FILES.get(), any -> {}, List.of("-proc:none"), null, List.of(this));
    }

    /** What the compiler reads. */
    public String text() {
        return text;
    }

    /** Such as {@code Relay.java}. */
    String fileName() {
        String path = toUri().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Where brackets are nested most deeply; those in texts and comments count, too.
     *
     * @param line from 1
     */
    record Depth(int depth, int line) {}

    Depth deepest() {
        var most = new Depth(0, 1);
        int depth = 0;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
            if (depth > most.depth()) {
                most = new Depth(depth, line);
            }
        }
        return most;
    }

    boolean declaresPackage(String name) {
        return text.lines().anyMatch(line -> line.strip().startsWith("package " + name + ";"));
    }
}
