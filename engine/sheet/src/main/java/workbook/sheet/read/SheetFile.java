package workbook.sheet.read;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import workbook.sheet.text.AnswerText;

/** The text of a file that may be a sheet, or a sentence for why it is none. */
public final class SheetFile {

    /** What is larger is no sheet: the longest of 79 real ones had 20 kB. */
    static final long MOST_BYTES = 1_000_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD\\u202A-\\u202E]");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\s*(---|\\+\\+\\+)[ \\t]*\\n(?s:.*?)\\n\\1[ \\t]*(\\n|\\z)");
    private static final Pattern CODE = Pattern.compile("[(){};=]|\\w\\.\\w");
    private static final int WORDS_TO_JUDGE = 25;
    private static final double LEAST_GRAMMAR = 0.18;

    // Without those that other languages have too, such as "in", "an", "was", "all", "so", "a", "no", "me".
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "is",
            "are",
            "of",
            "to",
            "and",
            "that",
            "it",
            "you",
            "for",
            "with",
            "which",
            "what",
            "how",
            "who",
            "this",
            "they",
            "be",
            "can",
            "by",
            "from",
            "when",
            "not",
            "or",
            "their",
            "there",
            "has",
            "have",
            "if",
            "everyone",
            "only",
            "your",
            "my",
            "we",
            "i",
            "on",
            "as",
            "a");

    private SheetFile() {}

    /** Why a file can't be read: one sentence, for a teacher. */
    public static final class NoSheet extends Exception {
        private static final long serialVersionUID = 1L;

        NoSheet(String sentence) {
            super(sentence);
        }
    }

    /** The text, with line feeds only, without front matter and invisible characters. */
    public static String read(Path file) throws IOException, NoSheet {
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new NoSheet("is no answer sheet: it has " + Math.round(size / 100_000.0) / 10.0
                    + " MB, and a sheet has at most 1 MB.");
        }
        String text = decoded(Files.readAllBytes(file));
        String clean = INVISIBLE.matcher(text).replaceAll("").replace('\u00A0', ' ');
        String lines = clean.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.isBlank()) {
            throw new NoSheet("is empty.");
        }
        return blanked(lines);
    }

    /** Front matter, as blank lines: the numbers of all others stay. */
    private static String blanked(String text) {
        return FRONT_MATTER
                .matcher(text)
                .replaceFirst(found -> "\n".repeat((int)
                        found.group().chars().filter(c -> c == '\n').count()));
    }

    private static String decoded(byte[] content) throws NoSheet {
        int mark = content.length < 2 ? 0 : (content[0] & 0xFF) << 8 | (content[1] & 0xFF);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return new String(content, UTF_16);
        }
        for (byte each : content) {
            if (each == 0) {
                throw new NoSheet("is no text, but a binary file: save the answers as Markdown or plain text.");
            }
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException old) {
            long strange = new String(content, WINDOWS)
                    .chars()
                    .filter(c -> c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t'))
                    .count();
            if (strange > content.length / 50) {
                throw new NoSheet("is no text, but a binary file: save the answers as Markdown or plain text.");
            }
            return new String(content, WINDOWS);
        }
    }

    /** True if the words of these texts are hardly English; false where there are too few to tell. */
    static boolean foreign(List<String> texts) {
        List<String> words = texts.stream()
                .flatMap(String::lines)
                .filter(line -> !CODE.matcher(line).find())
                .flatMap(AnswerText::plainWords)
                .toList();
        long english = words.stream().filter(ENGLISH::contains).count();
        return words.size() >= WORDS_TO_JUDGE && english < words.size() * LEAST_GRAMMAR / 2;
    }
}
