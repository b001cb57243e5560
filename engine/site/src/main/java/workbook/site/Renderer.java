package workbook.site;

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
import workbook.check.catalog.Course;

/**
 * Turns AsciiDoc into pages, and takes every remark of Asciidoctor for a fault: a missing tag is only
 * a warning to it, and a dead reference only information.
 */
final class Renderer implements AutoCloseable {

    /** Asciidoctor's own printing: each remark is told once, by us. Held, so that it stays silenced. */
    private static final Logger PRINTED = Logger.getLogger("asciidoctor");

    private static final Source NOTHING = new Source(Path.of("nothing.adoc"), "nothing");

    private final Course course;
    private final Asciidoctor asciidoctor = Asciidoctor.Factory.create();
    private final List<Complaint> found = new ArrayList<>();
    private Source rendered = NOTHING;

    Renderer(Course course) {
        this.course = course;
        PRINTED.setUseParentHandlers(false);
        asciidoctor.registerLogHandler(record -> found.add(complaint(rendered, record)));
        asciidoctor.javaExtensionRegistry().blockMacro(new ExerciseCard(course, found::add));
    }

    /** Renders one page; {@code complaints} gets what is wrong with it. */
    Optional<Page> render(Source source, List<Complaint> complaints) {
        found.clear();
        rendered = source;
        Document document = asciidoctor.loadFile(source.file().toFile(), options(source));
        String html = document.convert();
        complaints.addAll(found);
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        var body = Jsoup.parseBodyFragment(html).body();
        String title = Jsoup.parse(document.getDoctitle()).text();
        return Optional.of(Folding.fold(new Page(source, title, body)));
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
        return Attributes.builder()
                .attribute("root", course.root().toString())
                .attribute("exercises", course.root().resolve("exercises").toString())
                .attribute("solutions", course.root().resolve("solutions").toString())
                .attribute("kit", course.root().resolve("kit").toString())
                .attribute("lesson", source.folder())
                .attribute("source-highlighter", "rouge")
                .attribute("rouge-css", "class")
                .attribute("source-language", "java")
                .attribute("sectlinks", "")
                .attribute("idprefix", "")
                .attribute("idseparator", "-")
                .attribute("attribute-missing", "warn")
                .build();
    }

    private static Complaint complaint(Source source, LogRecord record) {
        var cursor = record.getCursor();
        boolean elsewhere = cursor != null && cursor.getFile() != null;
        Path file = elsewhere ? Path.of(cursor.getFile()) : source.file();
        return new Complaint(file, cursor == null ? 0 : cursor.getLineNumber(), record.getMessage());
    }

    @Override
    public void close() {
        asciidoctor.close();
    }
}
