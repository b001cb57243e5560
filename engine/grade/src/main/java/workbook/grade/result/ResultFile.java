package workbook.grade.result;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file of results has: a result a line.
 *
 * @param results of all lines that could be read, in their order
 * @param problems a sentence for each line that could not, with the file and the line's number
 */
public record ResultFile(List<Result> results, List<String> problems) {

    public ResultFile {
        results = List.copyOf(results);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the file itself cannot be read; a line that cannot be is a problem
     */
    public static ResultFile read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return read(reader, file.toString(), ResultFile::utf8);
        }
    }

    /** The same of a text from elsewhere. */
    public static ResultFile read(Reader text, String name) throws IOException {
        return read(new BufferedReader(text), name, line -> line);
    }

    /** What turns a line as it was read into its text. */
    private interface Decoding {
        String text(String line) throws IOException;
    }

    private static ResultFile read(BufferedReader reader, String name, Decoding decoding) throws IOException {
        var results = new ArrayList<Result>();
        var problems = new ArrayList<String>();
        int number = 0;
        for (String raw = reader.readLine(); raw != null; raw = reader.readLine()) {
            number++;
            if (raw.isBlank()) {
                continue;
            }
            try {
                results.add(ResultJson.read(decoding.text(raw)));
            } catch (MalformedInputException wrong) {
                problems.add(name + ":" + number + ": This is not UTF-8.");
            } catch (IllegalArgumentException | ArithmeticException wrong) {
                problems.add(name + ":" + number + ": " + wrong.getMessage());
            }
        }
        return new ResultFile(results, problems);
    }

    /** Line by line, so that one wrong byte costs one result: a line was read a byte a character. */
    private static String utf8(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(bytes))
                .toString();
    }
}
