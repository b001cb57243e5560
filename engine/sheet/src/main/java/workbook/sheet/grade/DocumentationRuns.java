package workbook.sheet.grade;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import workbook.sheet.text.Shingles;

/**
 * The runs of six words of the documentation's pages that reading questions are about, as numbers: enough to recognise
 * a copied sentence, and not to read one.
 */
public final class DocumentationRuns {

    private static final String RESOURCE = "documentation.runs";
    private static final String SUFFIX = " of the Socket.IO documentation";
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    private static final List<String> PAGES = List.of(
            "src/pages/get-started/chat.md",
            "src/pages/get-started/private-messaging-part-1.md",
            "src/pages/how-to/count-connected-users.md",
            "docs/categories/01-Documentation/index.md",
            "docs/categories/01-Documentation/delivery-guarantees.md",
            "docs/categories/01-Documentation/how-it-works.md",
            "docs/categories/02-Server/middlewares.md",
            "docs/categories/02-Server/using-multiple-nodes.md",
            "docs/categories/03-Client/client-offline-behavior.md",
            "docs/categories/04-Events/broadcasting-events.md",
            "docs/categories/04-Events/emitting-events.md",
            "docs/categories/04-Events/listening-to-events.md",
            "docs/categories/04-Events/rooms.md",
            "docs/categories/05-Adapters/adapter.md",
            "docs/categories/06-Advanced/namespaces.md",
            "docs/emit-cheatsheet.md",
            "docs/tutorial/10-server-delivery.md",
            "docs/tutorial/11-client-delivery.md");

    private DocumentationRuns() {}

    /** The runs of each page, under a name that fits into a sentence. */
    public static Map<String, Set<Integer>> load() {
        var runs = new LinkedHashMap<String, Set<Integer>>();
        try (InputStream file = DocumentationRuns.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(RESOURCE + " is missing in the program: build it again.");
            }
            var in = new DataInputStream(new java.io.BufferedInputStream(file));
            int pages = in.readInt();
            for (int i = 0; i < pages; i++) {
                String name = in.readUTF();
                int count = in.readInt();
                var page = new LinkedHashSet<Integer>();
                for (int j = 0; j < count; j++) {
                    page.add(in.readInt());
                }
                runs.put(name + SUFFIX, page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return runs;
    }

    /** Writes the resource again: arguments are a checkout of the documentation's repository, and the file. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        try (var out = new DataOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            out.writeInt(PAGES.size());
            for (String page : PAGES) {
                String text = Files.readString(root.resolve(page));
                Set<Integer> runs = Shingles.of(LINK.matcher(text).replaceAll("$1"));
                out.writeUTF("the page \""
                        + page.replaceAll(".*/(?:\\d\\d-)?|\\.md$", "").replace('-', ' ') + "\"");
                out.writeInt(runs.size());
                for (int run : runs) {
                    out.writeInt(run);
                }
            }
        }
    }
}
