package workbook.grade.result;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** A file of results, a result a line, which stays where it is, and as it is, while its results are used. */
public final class ResultFile {

    private final Path file;
    private final List<Result> outlines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final IdentityHashMap<Result, Place> places = new IdentityHashMap<>();

    /** Where a line is in the file, in bytes. */
    private record Place(long begin, int length) {}

    private ResultFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the file itself cannot be read; a line that cannot be is a problem
     */
    public static ResultFile read(Path file) throws IOException {
        var results = new ResultFile(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            results.readAll(in);
        }
        return results;
    }

    private void readAll(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        long begin = 0;
        int number = 0;
        for (int next = in.read(); next >= 0 || line.size() > 0; next = in.read()) {
            if (next >= 0 && next != '\n') {
                line.write(next);
                continue;
            }
            number++;
            add(line.toByteArray(), begin, number);
            begin += line.size() + 1L;
            line.reset();
        }
    }

    /** Line by line, so that one wrong byte costs one result. */
    private void add(byte[] line, long begin, int number) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            if (!text.isBlank()) {
                Result outline = ResultJson.read(text).outline();
                outlines.add(outline);
                places.put(outline, new Place(begin, line.length));
            }
        } catch (CharacterCodingException wrong) {
            problems.add(file + ":" + number + ": This is not UTF-8.");
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            problems.add(file + ":" + number + ": " + wrong.getMessage());
        }
    }

    /** A sentence for each line that could not be read, with the file and the line's number. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Those of all lines that could be read; a whole one is read again, if the file can still be read. */
    public ClassResults results() {
        return new ClassResults(outlines, this::whole);
    }

    private Result whole(Result outline) {
        Place place = places.get(outline);
        if (place == null) {
            throw new IllegalArgumentException("this is no result of " + file);
        }
        var line = new byte[place.length()];
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            reader.seek(place.begin());
            reader.readFully(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return ResultJson.read(new String(line, StandardCharsets.UTF_8));
    }
}
