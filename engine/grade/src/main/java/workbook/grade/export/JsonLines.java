package workbook.grade.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import workbook.grade.result.Result;
import workbook.grade.result.ResultJson;

/** Results as lines of JSON. */
public final class JsonLines {

    private JsonLines() {}

    /** Writes one line after another, so that no text of all of them is ever in memory. */
    public static void write(List<Result> results, Writer out) throws IOException {
        for (Result result : results) {
            out.write(ResultJson.of(result));
            out.write('\n');
        }
    }
}
