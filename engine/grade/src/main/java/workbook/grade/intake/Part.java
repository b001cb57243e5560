package workbook.grade.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One name directly in a folder or an archive, and all that is below it.
 *
 * @param folder true if it has something below it
 * @param files reads what is below; where it is a file, that alone
 */
record Part(String name, boolean folder, Listing files) {

    /** Lists files when they are needed, so that a class is never held as a whole. */
    interface Listing {
        List<Entry> list() throws IOException;
    }

    static List<Part> of(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().map(Part::one).toList();
        }
    }

    private static Part one(Path each) {
        String name = String.valueOf(each.getFileName());
        boolean link = Files.isSymbolicLink(each);
        boolean folder = !link && Files.isDirectory(each);
        return new Part(
                name,
                folder,
                folder
                        ? () -> Folder.entries(each)
                        : () -> List.of(new Entry(name, link, () -> Files.newInputStream(each))));
    }

    /** What is in an archive, or below a folder in it, by the first part of each path. */
    static List<Part> of(List<Entry> entries) {
        Map<String, List<Entry>> byFirst = new LinkedHashMap<>();
        for (Entry entry : entries) {
            int slash = entry.path().indexOf('/');
            String first = slash < 0 ? entry.path() : entry.path().substring(0, slash);
            byFirst.computeIfAbsent(first, any -> new ArrayList<>()).add(entry);
        }
        var parts = new ArrayList<Part>();
        byFirst.forEach((first, some) -> {
            List<Entry> below = some.stream()
                    .filter(each -> each.path().startsWith(first + "/"))
                    .map(each -> each.below(first))
                    .toList();
            some.stream()
                    .filter(each -> each.path().equals(first))
                    .forEach(each -> parts.add(new Part(first, false, () -> List.of(each))));
            if (!below.isEmpty()) {
                parts.add(new Part(first, true, () -> below));
            }
        });
        return parts;
    }
}
