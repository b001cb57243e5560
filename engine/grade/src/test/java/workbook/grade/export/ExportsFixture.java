package workbook.grade.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import workbook.grade.TestClass;
import workbook.grade.book.Assignment;
import workbook.grade.book.Gradebook;
import workbook.grade.book.GradingRules;
import workbook.grade.book.StudentMarks;

/** Results of a class, as other programs read them. */
abstract class ExportsFixture {

    static final String ONE = "lesson01_a/One";
    static final String OTHER = "lesson02_b/Other";
    static final Gradebook CLASS =
            Gradebook.of(TestClass.results(), lesson("lesson02_chat"), GradingRules.PLAIN, TestClass.roster());

    static Assignment lesson(String folder) {
        Assignment all = TestClass.assignment();
        return new Assignment(
                "Lesson 02",
                all.exercises().stream()
                        .filter(exercise -> exercise.lesson().equals(folder))
                        .toList(),
                all.misconceptions());
    }

    static StudentMarks student(String name) {
        return CLASS.students().stream()
                .filter(student -> student.student().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static List<CSVRecord> rows(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    static String count(Element suite, String name) {
        return Integer.toString(suite.getElementsByTagName(name).getLength());
    }
}
