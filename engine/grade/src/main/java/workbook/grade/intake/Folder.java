package workbook.grade.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The files below a folder, sorted; links are named and never followed. */
final class Folder {

    private static final int DEEPEST = 40;
    private static final int MOST_ENTRIES = 200_000;

    /** What tools keep, and no student writes. */
    private static final Set<String> TOOLS =
            Set.of(".git", ".idea", ".gradle", ".workbook", "target", "node_modules", "__MACOSX");

    private Folder() {}

    /** True if a path leads through a folder that only tools write. */
    static boolean isTools(String path) {
        return TOOLS.stream().anyMatch(name -> ("/" + path).contains("/" + name + "/"));
    }

    static List<Entry> entries(Path folder) throws IOException {
        var entries = new ArrayList<Entry>();
        Files.walkFileTree(
                folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes what) {
                        boolean tools = !each.equals(folder) && TOOLS.contains(String.valueOf(each.getFileName()));
                        return tools ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path each, BasicFileAttributes what) {
                        if (what.isRegularFile() || what.isSymbolicLink()) {
                            String path = folder.relativize(each).toString().replace('\\', '/');
                            entries.add(new Entry(path, what.isSymbolicLink(), () -> Files.newInputStream(each)));
                        }
                        return entries.size() < MOST_ENTRIES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path each, IOException unreadable) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        entries.sort(Comparator.comparing(Entry::path));
        return entries;
    }
}
