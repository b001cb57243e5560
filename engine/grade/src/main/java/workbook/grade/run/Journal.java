package workbook.grade.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import workbook.check.catalog.Hash;
import workbook.check.verdict.VerdictReader;
import workbook.grade.result.Result;
import workbook.grade.result.ResultJson;

/**
 * What has been judged, a result a line, and beside it the keys of what is in it. A line is on the disk before its key
 * is, so what was interrupted is judged again, and nothing is there twice.
 */
final class Journal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a mark says and depends on, by its names in a verdict. */
    private static final List<String> MARK =
            List.of("exercise", "status", "points", "maxPoints", "step", "seed", "isolation", "sourceHash", "testHash");

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

    synchronized int size() {
        return done.size();
    }

    /** Adds a result, unless it is there. */
    synchronized void add(String key, Task task, JsonNode verdict, List<String> remarks) throws IOException {
        if (done.add(key)) {
            var result = new Result(task.student(), task.hash(), VerdictReader.read(verdict), remarks);
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

    /**
     * The hash of all marks: whose answer it was, what it depends on, its points, and which tests passed. Times, recorded
     * frames and the words of an explanation are left out, since they come from one run's clock and random names.
     */
    static String hash(Path results) throws IOException {
        var hash = new Hash();
        for (String line : whole(results)) {
            hash.add(mark(line));
        }
        return hash.text();
    }

    private static String mark(String line) {
        try {
            JsonNode result = JSON.readTree(line);
            ObjectNode mark = JSON.createObjectNode();
            mark.set("student", result.path("student"));
            mark.set("submissionHash", result.path("submissionHash"));
            for (String each : MARK) {
                mark.set(each, result.path(each));
            }
            for (JsonNode test : result.path("tests")) {
                mark.withArray("tests")
                        .add(test.path("name").asText() + ": "
                                + test.path("status").asText());
            }
            return mark.toString();
        } catch (JsonProcessingException damaged) {
            return line;
        }
    }

    @Override
    public void close() throws IOException {
        results.close();
        keys.close();
    }
}
