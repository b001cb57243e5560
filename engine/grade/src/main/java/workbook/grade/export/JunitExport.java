package workbook.grade.export;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.grade.book.Mark;
import workbook.grade.book.StudentMarks;
import workbook.grade.feedback.MarkWords;
import workbook.grade.result.PrivateTests;
import workbook.grade.result.Result;
import workbook.screen.Sentences;
import workbook.terminal.Text;

/**
 * A student's tests as JUnit XML, a suite for each exercise. It has no property, host, time or path: nothing of the
 * machine that graded. Each time is 0, because readers require one.
 */
public final class JunitExport {

    private static final String NO_TIME = "0";

    private final XMLStreamWriter xml;
    private final PrivateTests privateTests;

    private JunitExport(XMLStreamWriter xml, PrivateTests privateTests) {
        this.xml = xml;
        this.privateTests = privateTests;
    }

    /** The file's text. */
    public static String of(StudentMarks student, PrivateTests privateTests) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            new JunitExport(xml, privateTests).suites(student.marks());
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // a StringWriter takes everything
        }
        return text + "\n";
    }

    private void suites(List<Mark> marks) throws XMLStreamException {
        xml.writeStartElement("testsuites");
        for (Mark mark : marks) {
            Result result = mark.result();
            xml.writeCharacters("\n  ");
            if (result == null) {
                suite(mark.exercise().id(), 1, 0, 0, 1);
                testcase("the exercise is handed in", mark.exercise().id());
                empty("skipped", "not handed in");
                xml.writeEndElement();
            } else {
                suite(mark, privateTests.conceal(result.verdict()));
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private void suite(Mark mark, Verdict verdict) throws XMLStreamException {
        String id = mark.exercise().id();
        if (verdict.tests().isEmpty() || verdict.status() == Status.NOT_JUDGED) {
            boolean skipped = verdict.status() == Status.NOT_JUDGED;
            suite(id, 1, 0, skipped ? 0 : 1, skipped ? 1 : 0);
            testcase("the exercise can be judged", id);
            if (skipped) {
                empty("skipped", MarkWords.ending(mark));
            } else {
                problem("error", verdict.status(), MarkWords.ending(mark), said(verdict));
            }
            xml.writeEndElement();
            return;
        }
        int failures = count(verdict, true);
        suite(id, verdict.tests().size(), failures, count(verdict, false), 0);
        for (TestResult test : verdict.tests()) {
            testcase(test.name(), id);
            if (test.status() != Status.PASSED) {
                String kind = test.status() == Status.FAILED ? "failure" : "error";
                problem(kind, test.status(), test.got() == null ? "" : test.got(), why(test));
            }
            xml.writeEndElement();
        }
    }

    private static int count(Verdict verdict, boolean failures) {
        return (int) verdict.tests().stream()
                .filter(test -> test.status() != Status.PASSED && failures == (test.status() == Status.FAILED))
                .count();
    }

    private void suite(String name, int tests, int failures, int errors, int skipped) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("tests", Integer.toString(tests));
        xml.writeAttribute("failures", Integer.toString(failures));
        xml.writeAttribute("errors", Integer.toString(errors));
        xml.writeAttribute("skipped", Integer.toString(skipped));
        xml.writeAttribute("time", NO_TIME);
    }

    private void testcase(String name, String exercise) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("classname", clean(exercise.replace('/', '.')));
        xml.writeAttribute("time", NO_TIME);
    }

    private void empty(String element, String message) throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute("message", clean(message));
    }

    private void problem(String element, Status status, String message, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", clean(message));
        xml.writeAttribute("type", status.json());
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static String said(Verdict verdict) {
        return String.join(
                "\n", Sentences.of(verdict.withWallMillis(0)).stream().skip(1).toList());
    }

    private static String why(TestResult test) {
        return List.of(
                        line("expected", test.expected()),
                        line("got", test.got()),
                        line("means", test.means()),
                        line("next", test.next()))
                .stream()
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String line(String label, @org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : label + ": " + text;
    }

    /** XML knows no control characters, no halves of surrogate pairs, and not the last two code points. */
    private static String clean(String text) {
        var clean = new StringBuilder();
        Text.clean(text).codePoints().forEach(c -> {
            boolean allowed = c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
            clean.appendCodePoint(allowed ? c : '?');
        });
        return clean.toString();
    }
}
