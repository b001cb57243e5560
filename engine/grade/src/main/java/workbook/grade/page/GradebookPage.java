package workbook.grade.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import workbook.grade.feedback.Html;

/**
 * The gradebook as one HTML file that loads nothing. Its data are JSON in the file, and rows and verdicts are rendered
 * from it when they are looked at. Verdicts are HTML already, made by the same code as the students' feedback; the page
 * allows no script but its own.
 */
public final class GradebookPage {

    private GradebookPage() {}

    /** Writes the page piece by piece: its text is never in memory as a whole. */
    public static void write(PageData data, Writer out) throws IOException {
        String script = resource("gradebook.js");
        String[] frame = {
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                    + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                    + " 'unsafe-inline'; script-src '" + digest(script) + "'\">\n<title>",
            "</title>\n<style>\n",
            "</style>\n</head>\n<body>\n",
            "<script type=\"application/json\" id=\"data\">",
            "</script>\n<script>",
            "</script>\n</body>\n</html>\n"
        };
        out.write(frame[0]);
        out.write(Html.escape("Gradebook: " + data.book().assignment().title()));
        out.write(frame[1]);
        out.write(feedbackStyle());
        out.write(resource("gradebook.css"));
        out.write(frame[2]);
        out.write(resource("gradebook.html"));
        out.write(frame[3]);
        JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .setCharacterEscapes(new InScript())
                .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
        data.write(json);
        json.flush();
        out.write(frame[4]);
        out.write(script);
        out.write(frame[5]);
    }

    private static String feedbackStyle() {
        return text(Html.class, "feedback.css");
    }

    private static String resource(String name) {
        return text(GradebookPage.class, name);
    }

    private static String text(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the grader's jar has no " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What a Content-Security-Policy names a script by. */
    private static String digest(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Nothing in a string of JSON may end the element that it stands in, or a line of an older JavaScript. */
    private static final class InScript extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['<'] = ESCAPE_STANDARD;
            codes['>'] = ESCAPE_STANDARD;
            codes['&'] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return c == 0x2028 || c == 0x2029 ? new SerializedString("\\u" + Integer.toHexString(c)) : null;
        }
    }
}
