package workbook.course;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A finding as one line of JSON, version 2, as other programs read it. */
public final class FindingJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FindingJson() {}

    /** One JSON document without line breaks. */
    public static String of(Finding finding) {
        return MAPPER.createObjectNode()
                .put("v", 2)
                .put("rule", finding.rule())
                .put("subject", finding.subject())
                .put("ok", finding.ok())
                .put("detail", finding.detail())
                .toString();
    }
}
