package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.log.LogRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import workbook.course.Encoding;

/**
 * Turns AsciiDoc into HTML, and takes every remark of Asciidoctor for a fault: a missing tag is only
 * a warning to it, and a dead reference only information.
 *
 * <p>Asciidoctor, which takes seconds to load, is loaded for the first page that no cache has.
 */
final class Renderer implements AutoCloseable {

    /** Asciidoctor's own printing: each remark is told once, by us. Held, so that it stays silenced. */
    private static final Logger PRINTED = Logger.getLogger("asciidoctor");

    private static final Source NOTHING = new Source(Path.of("nothing.adoc").toAbsolutePath(), "nothing");

    /** Longer than any line of dashes in code. */
    private static final String FENCE = "-".repeat(40);

    private final Path root;
    private final Cache cache;
    private final List<PageComplaint> found = new ArrayList<>();
    private @Nullable Asciidoctor asciidoctor;
    private Source rendered = NOTHING;

    Renderer(Path root, Cache cache) {
        this.root = root;
        this.cache = cache;
    }

    /** Renders one page; {@code complaints} gets what is wrong with it. */
    Optional<Page> render(Source source, List<PageComplaint> complaints) throws IOException {
        List<Path> files = Includes.of(root, source.file());
        List<PageComplaint> strange = encodings(files);
        if (!strange.isEmpty()) {
            complaints.addAll(strange);
            return Optional.empty();
        }
        String key = cache.key(root + source.path(), files);
        Optional<String> kept = cache.get(key);
        if (kept.isEmpty()) {
            kept = convert(source, complaints);
            kept.ifPresent(made -> cache.put(key, made));
        }
        return kept.map(made -> page(source, made));
    }

    /** The title on the first line, the HTML on the others. */
    private static Page page(Source source, String made) {
        int end = made.indexOf('\n');
        Element body = Jsoup.parseBodyFragment(made.substring(end + 1)).body();
        body.select("code").forEach(Renderer::plainArrows);
        body.select("code").forEach(LineBreaks::allow);
        return new Page(source, made.substring(0, end), body);
    }

    /** Asciidoctor makes one sign of {@code =>}, in code, too, where nobody could type it. */
    private static void plainArrows(Element code) {
        code.textNodes().forEach(text -> text.text(text.getWholeText().replace("⇒", "=>")));
    }

    /** Java with the name of its file above, as a page shows it; kept as a page is. */
    Element listing(String title, String code) {
        String text = ".%s\n[source,java]\n%s\n%s\n%s\n".formatted(title, FENCE, code, FENCE);
        String key = cache.key("listing " + text, List.of());
        Optional<String> kept = cache.get(key);
        String html = kept.isPresent() ? kept.get() : loaded().convert(text, options(NOTHING));
        if (kept.isEmpty()) {
            cache.put(key, html);
        }
        Element listing = Jsoup.parseBodyFragment(html).body();
        listing.select("code").forEach(Renderer::plainArrows);
        return listing.child(0);
    }

    private Optional<String> convert(Source source, List<PageComplaint> complaints) {
        found.clear();
        rendered = source;
        try {
            Document document = loaded().loadFile(source.file().toFile(), options(source));
            String html = document.convert();
            String title = document.getDoctitle();
            if (title == null) {
                found.add(new PageComplaint(source.file(), 1, "the first line must be the title: = Title"));
            }
            complaints.addAll(found);
            return found.isEmpty() ? Optional.of(Jsoup.parse(title).text() + "\n" + html) : Optional.empty();
        } catch (RuntimeException broken) {
            complaints.addAll(found);
            complaints.add(new PageComplaint(
                    source.file(), 0, "Asciidoctor broke off (" + broken + "): undo what was written last"));
            return Optional.empty();
        }
    }

    /** What is wrong with the bytes of files, which Asciidoctor has no words for. */
    private static List<PageComplaint> encodings(List<Path> files) throws IOException {
        var complaints = new ArrayList<PageComplaint>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                String problem = Encoding.problem(String.valueOf(file.getFileName()), Files.readAllBytes(file));
                if (!problem.isEmpty()) {
                    complaints.add(new PageComplaint(file, 0, problem));
                }
            }
        }
        return complaints;
    }

    /** Loads Asciidoctor and its highlighter. */
    void warm() {
        loaded().convert("[source,java]\n----\nint a;\n----\n", options(NOTHING));
    }

    private Asciidoctor loaded() {
        Asciidoctor loaded = asciidoctor;
        if (loaded == null) {
            PRINTED.setUseParentHandlers(false);
            loaded = Asciidoctor.Factory.create();
            loaded.registerLogHandler(record -> found.add(complaint(rendered, record)));
            loaded.javaExtensionRegistry()
                    .blockMacro(new MacroPlaceholder("exercise"))
                    .blockMacro(new MacroPlaceholder("sequence"))
                    .blockMacro(new MacroPlaceholder("playground"))
                    .inlineMacro(new HearsMacro())
                    .treeprocessor(new FileNames());
            asciidoctor = loaded;
        }
        return loaded;
    }

    private Options options(Source source) {
        return Options.builder()
                .safe(SafeMode.UNSAFE)
                .baseDir(source.file().getParent().toFile())
                .sourcemap(true)
                .attributes(attributes(source))
                .build();
    }

    private Attributes attributes(Source source) {
        var attributes = Attributes.builder()
                .attribute("lesson", source.folder())
                .attribute("source-highlighter", "rouge")
                .attribute("rouge-css", "class")
                .attribute("source-language", "java")
                .attribute("sectlinks", "")
                .attribute("table-caption", null)
                .attribute("idprefix", "")
                .attribute("idseparator", "-")
                .attribute("attribute-missing", "warn");
        Includes.folders(root).forEach((name, folder) -> attributes.attribute(name, folder.toString()));
        return attributes.build();
    }

    private static PageComplaint complaint(Source source, LogRecord record) {
        var cursor = record.getCursor();
        boolean elsewhere = cursor != null && cursor.getFile() != null;
        Path file = elsewhere ? Path.of(cursor.getFile()) : source.file();
        return new PageComplaint(file, cursor == null ? 0 : cursor.getLineNumber(), record.getMessage());
    }

    @Override
    public void close() {
        if (asciidoctor != null) {
            asciidoctor.close();
        }
    }
}
