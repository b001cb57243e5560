package workbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;

/**
 * Puts the name of its file above code that is included from a file, unless the author wrote a title, or wants no
 * names on a page: {@code :file-names: no}.
 */
final class FileNames extends Treeprocessor {

    private static final String FENCE = "----";

    private static final Pattern FILE = Pattern.compile("include::(?:[^\\[]*/)?([^/\\[]+)\\[.*");

    @Override
    public Document process(Document document) {
        if ("no".equals(document.getAttribute("file-names"))) {
            return document;
        }
        String page = String.valueOf(document.getAttribute("docfile"));
        document.findBy(Map.of("context", ":listing")).forEach(block -> name(block, page));
        return document;
    }

    private static void name(StructuralNode block, String page) {
        Cursor at = block.getSourceLocation();
        if (block.getTitle() != null || at == null) {
            return;
        }
        if (at.getFile() != null && !at.getFile().endsWith(".adoc")) { // Asciidoctor has looked into it already
            block.setTitle(title(String.valueOf(Path.of(at.getFile()).getFileName())));
            return;
        }
        List<String> lines = lines(Path.of(at.getFile() == null ? page : at.getFile()));
        int fences = 0;
        for (int i = Math.max(0, at.getLineNumber() - 1); i < lines.size() && fences < 2; i++) {
            Matcher file = FILE.matcher(lines.get(i));
            if (file.matches()) {
                block.setTitle(title(file.group(1)));
                return;
            }
            fences += lines.get(i).equals(FENCE) ? 1 : 0;
        }
    }

    private static String title(String file) {
        return "`" + file + "`";
    }

    private static List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            return List.of(); // a text that is no file
        }
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
