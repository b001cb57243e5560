package workbook.check.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** What {@link #write} wrote. */
    static KeptTest read(DataInputStream in) throws IOException {
        var surface = new ArrayList<String>();
        for (int i = in.readInt(); i > 0; i--) {
            surface.add(text(in));
        }
        var sources = new LinkedHashMap<Path, byte[]>();
        var classes = new LinkedHashMap<Path, Map<String, byte[]>>();
        for (int i = in.readInt(); i > 0; i--) {
            Path file = Path.of(text(in));
            sources.put(file, bytes(in));
            var some = new LinkedHashMap<String, byte[]>();
            for (int j = in.readInt(); j > 0; j--) {
                some.put(text(in), bytes(in));
            }
            classes.put(file, some);
        }
        return new KeptTest(new Compiled(classes), surface, sources);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(surface.size());
        for (String one : surface) {
            bytes(out, one.getBytes(StandardCharsets.UTF_8));
        }
        out.writeInt(sources.size());
        for (Map.Entry<Path, byte[]> source : sources.entrySet()) {
            bytes(out, source.getKey().toString().getBytes(StandardCharsets.UTF_8));
            bytes(out, source.getValue());
            Map<String, byte[]> classes = others.of(source.getKey());
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> one : classes.entrySet()) {
                bytes(out, one.getKey().getBytes(StandardCharsets.UTF_8));
                bytes(out, one.getValue());
            }
        }
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
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
