package workbook.check.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A compiled test that can be used again while its sources, and what it sees of the exercise, stay.
 *
 * <p>Constants belong to what it sees: the compiler copies them into the test.
 */
final class KeptTest {

    private final Compiled others;
    private final List<String> surface;
    private final Map<Path, byte[]> sources;

    private KeptTest(Compiled others, List<String> surface, Map<Path, byte[]> sources) {
        this.others = others;
        this.surface = surface;
        this.sources = sources;
    }

    static KeptTest of(Compiled all, Path judged) throws IOException {
        var sources = new LinkedHashMap<Path, byte[]>();
        for (Path file : all.without(judged).bySource().keySet()) {
            sources.put(file, Files.readAllBytes(file));
        }
        return new KeptTest(all.without(judged), all.surface(judged), sources);
    }

    /** The test's classes and helpers, without those of the judged file. */
    Compiled others() {
        return others;
    }

    boolean sawTheSame(Compiled judged, Path file) {
        return surface.equals(judged.surface(file));
    }

    boolean unchanged() {
        return sources.entrySet().stream().allMatch(one -> same(one.getKey(), one.getValue()));
    }

    private static boolean same(Path file, byte[] bytes) {
        try {
            return Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException e) {
            return false;
        }
    }
}
