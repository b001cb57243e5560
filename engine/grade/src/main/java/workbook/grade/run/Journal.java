package workbook.grade.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.check.verdict.VerdictReader;
import workbook.grade.result.Result;
import workbook.grade.result.ResultJson;

/**
 * What has been judged, a result a line, and beside it the keys of what is in it. A line is on the disk before its key
 * is, so what was interrupted is judged again, and nothing is there twice.
 */
final class Journal implements AutoCloseable {

    private final Path file;
    private final FileChannel results;
    private final FileChannel keys;
    private final Set<String> done = new HashSet<>();

    private Journal(Path file, Path keyFile) throws IOException {
        this.file = file;
        List<String> known = Files.exists(keyFile) ? whole(keyFile) : List.of();
        List<String> lines = Files.exists(file) ? whole(file) : List.of();
        int both = Math.min(known.size(), lines.size());
        done.addAll(known.subList(0, both));
        rewrite(keyFile, known.subList(0, both));
        rewrite(file, lines.subList(0, both));
        results = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        keys = FileChannel.open(keyFile, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Opens it, and drops what an interruption left half written. */
    static Journal open(Path work) throws IOException {
        return new Journal(file(work), work.resolve("keys"));
    }

    static Path file(Path work) {
        return work.resolve("results.jsonl");
    }

    /** Its lines, without a last one that has no end. */
    private static List<String> whole(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static void rewrite(Path file, List<String> lines) throws IOException {
        if (Files.exists(file)) {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    synchronized boolean has(String key) {
        return done.contains(key);
    }

    /** Adds a result, unless it is there. */
    synchronized void add(String key, Task task, JsonNode verdict, List<String> remarks) throws IOException {
        if (done.add(key)) {
            var result = new Result(task.student(), task.hash(), VerdictReader.read(verdict), remarks, task.attempt());
            append(results, ResultJson.of(result));
            append(keys, key);
        }
    }

    private static void append(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** Puts the lines into the order of these keys, whatever order they were judged in. */
    synchronized void sort(List<String> order, Path work) throws IOException {
        Path keyFile = work.resolve("keys");
        List<String> known = whole(keyFile);
        List<String> lines = whole(file);
        Map<String, String> byKey = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            byKey.put(known.get(i), lines.get(i));
        }
        var sortedKeys = new ArrayList<String>();
        var sorted = new ArrayList<String>();
        for (String key : order) {
            String line = byKey.remove(key);
            if (line != null) {
                sortedKeys.add(key);
                sorted.add(line);
            }
        }
        Files.deleteIfExists(keyFile); // between the two steps everything counts as not judged
        rewrite(file, sorted);
        Files.write(keyFile, sortedKeys);
    }

    @Override
    public void close() throws IOException {
        results.close();
        keys.close();
    }
}
