package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One event as it arrived: its name and its values. */
record Heard(String event, List<JsonNode> values) {

    static Heard of(String event, Object... values) {
        return new Heard(event, Values.trees(values));
    }

    @Override
    public String toString() {
        return Values.words(event, values);
    }
}
