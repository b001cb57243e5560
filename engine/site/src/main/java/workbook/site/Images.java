package workbook.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asciidoctor makes up words for an image that has none; nobody can be helped by a file's name. */
final class Images {

    private Images() {}

    static List<PageComplaint> withoutWords(Path page) throws IOException {
        var complaints = new ArrayList<PageComplaint>();
        List<String> lines = new String(Files.readAllBytes(page), UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(".*\\bimage::?[^\\s\\[]+\\[\\s*(,.*)?\\].*")) {
                complaints.add(new PageComplaint(
                        page, i + 1, "an image needs words for those who do not see it: image::x.svg[What it shows]"));
            }
        }
        return complaints;
    }
}
