package workbook.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Entities;

/** What every page has around its body: head, way back, way on. */
final class Frame {

    private final String template = read("page.html");

    /** The whole document of one page. */
    String around(Page page, String steps) {
        return template.replace("{{title}}", Entities.escape(page.title()))
                .replace("{{up}}", page.source().up())
                .replace("{{steps}}", steps)
                .replace("{{body}}", page.body().html());
    }

    /** A link from one page to another, its title behind an arrow. */
    static String link(Page from, Page to, String arrow) {
        return "<a href=\"%s%s.html\">%s%s</a> "
                .formatted(from.source().up(), to.source().path(), arrow, Entities.escape(to.title()));
    }

    /** A text that is packed with this program. */
    static String read(String name) {
        try (InputStream in = Frame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packed with this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
