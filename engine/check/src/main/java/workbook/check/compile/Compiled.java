package workbook.check.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Classes by the source file that they came from. */
record Compiled(Map<Path, Map<String, byte[]>> bySource) {

    Map<String, byte[]> where(Predicate<Path> source) {
        var classes = new LinkedHashMap<String, byte[]>();
        bySource.forEach((file, some) -> {
            if (source.test(file)) {
                classes.putAll(some);
            }
        });
        return classes;
    }

    Map<String, byte[]> of(Path file) {
        return bySource.getOrDefault(file, Map.of());
    }

    Compiled without(Path file) {
        var others = new LinkedHashMap<>(bySource);
        others.remove(file);
        return new Compiled(others);
    }

    /** These, and those in the place of the same files' older ones. */
    Compiled with(Compiled newer) {
        var all = new LinkedHashMap<>(bySource);
        all.putAll(newer.bySource);
        return new Compiled(all);
    }

    /** What the classes of one file show to others, as text that can be compared. */
    List<String> surface(Path file) {
        var shapes = new ArrayList<String>();
        of(file).values().forEach(bytes -> shapes.add(ClassShape.of(bytes).surface()));
        return shapes;
    }
}
