package workbook.grade.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
        results = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        keys = FileChannel.open(keyFile, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        List<Long> keyEnds = ends(keyFile);
        List<Long> resultEnds = ends(file);
        int both = Math.min(keyEnds.size(), resultEnds.size());
        keys.truncate(both == 0 ? 0 : keyEnds.get(both - 1));
        results.truncate(both == 0 ? 0 : resultEnds.get(both - 1));
        done.addAll(Files.readAllLines(keyFile));
    }

    /** Opens it, and drops what an interruption left half written. */
    static Journal open(Path work) throws IOException {
        return new Journal(file(work), work.resolve("keys"));
    }

    static Path file(Path work) {
        return work.resolve("results.jsonl");
    }

    /** Where each of its lines ends, in bytes; a last one without an end is none. */
    private static List<Long> ends(Path file) throws IOException {
        var ends = new ArrayList<Long>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long at = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                at++;
                if (next == '\n') {
                    ends.add(at);
                }
            }
        }
        return ends;
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
        List<String> known = Files.readAllLines(keyFile);
        List<Long> ends = ends(file);
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            lines.put(known.get(i), i);
        }
        var sortedKeys = new ArrayList<String>();
        Path sorted = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(
                        sorted,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            for (String key : order) {
                Integer line = lines.remove(key);
                if (line != null) {
                    sortedKeys.add(key);
                    copy(from, line == 0 ? 0 : ends.get(line - 1), ends.get(line), to);
                }
            }
        }
        Files.deleteIfExists(keyFile); // between the two steps everything counts as not judged
        Files.move(sorted, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.write(keyFile, sortedKeys);
    }

    private static void copy(FileChannel from, long begin, long end, FileChannel to) throws IOException {
        for (long at = begin; at < end; ) {
            at += from.transferTo(at, end - at, to);
        }
    }

    @Override
    public void close() throws IOException {
        results.close();
        keys.close();
    }
}
