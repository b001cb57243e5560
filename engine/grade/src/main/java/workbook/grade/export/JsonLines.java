package workbook.grade.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;
import workbook.grade.result.Result;
import workbook.grade.result.ResultJson;

/** Results as lines of JSON. */
public final class JsonLines {

    private JsonLines() {}

    /** Writes one line after another, so that no text of all of them is ever in memory. */
    public static void write(Stream<Result> results, Writer out) throws IOException {
        for (Iterator<Result> each = results.iterator(); each.hasNext(); ) {
            out.write(ResultJson.of(each.next()));
            out.write('\n');
        }
    }
}
