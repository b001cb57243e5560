package workbook.grade.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.Verdict;
import workbook.course.Hash;
import workbook.grade.book.AssignedExercise;
import workbook.grade.book.ClassPicture;
import workbook.grade.book.Gradebook;
import workbook.grade.book.Mark;
import workbook.grade.book.MarkChange;
import workbook.grade.book.ReadingAnswer;
import workbook.grade.book.ReadingAnswers;
import workbook.grade.book.StudentMarks;
import workbook.grade.feedback.MarkWords;
import workbook.grade.feedback.VerdictHtml;
import workbook.grade.result.Result;
import workbook.grade.roster.RosterEntry;
import workbook.screen.VerdictBlocks;

/**
 * What the gradebook's page is made from. Verdicts that read the same are in the file once.
 *
 * @param whole returns a student of the book with whole verdicts, which are kept for one student at a time
 * @param changes since an earlier grading; null if there was none
 * @param problems sentences for the teacher
 */
public record PageData(
        Gradebook book,
        UnaryOperator<StudentMarks> whole,
        ClassPicture picture,
        @Nullable List<MarkChange> changes,
        List<String> problems) {

    void write(JsonGenerator json) throws IOException {
        Map<String, Integer> bodies = new HashMap<>();
        json.writeStartObject();
        json.writeStringField("title", book.assignment().title());
        json.writeArrayFieldStart("exercises");
        for (AssignedExercise exercise : book.assignment().exercises()) {
            json.writeStartArray();
            json.writeString(exercise.id());
            json.writeString(exercise.lessonTitle());
            json.writeEndArray();
        }
        json.writeEndArray();
        students(json, bodies);
        bodies(json);
        misconceptions(json);
        stuck(json);
        changes(json);
        json.writeArrayFieldStart("problems");
        for (String problem : problems) {
            json.writeString(problem);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** In the order of their numbers; rendered a second time, since all of them together would fill the memory. */
    private void bodies(JsonGenerator json) throws IOException {
        Set<String> written = new HashSet<>();
        json.writeArrayFieldStart("bodies");
        for (StudentMarks student : book.students()) {
            for (Mark mark : whole.apply(student).marks()) {
                Result result = mark.result();
                String html = result == null ? "" : VerdictHtml.of(result.verdict());
                if (result != null && written.add(hash(html))) {
                    json.writeString(html);
                }
            }
        }
        json.writeEndArray();
    }

    private static String hash(String html) {
        return new Hash().add(html).digits();
    }

    private void students(JsonGenerator json, Map<String, Integer> bodies) throws IOException {
        json.writeArrayFieldStart("students");
        for (StudentMarks student : book.students()) {
            RosterEntry entry = student.entry();
            json.writeStartObject();
            json.writeStringField(
                    "name", entry == null || entry.name().isEmpty() ? student.shown() : entry.familyFirst());
            json.writeStringField("key", student.student());
            json.writeStringField("group", entry == null ? "" : entry.group());
            json.writeNumberField("total", student.total().number());
            json.writeNumberField("max", student.max().number());
            json.writeNumberField("percent", student.total().percentOf(student.max()));
            json.writeBooleanField("provisional", student.provisional());
            reading(student.reading(), json);
            json.writeArrayFieldStart("marks");
            for (Mark mark : whole.apply(student).marks()) {
                mark(mark, json, bodies);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Left out where there is no sheet; else a note, and title, grade, doubt and feedback of each answer. */
    private static void reading(ReadingAnswers reading, JsonGenerator json) throws IOException {
        if (reading.answers().isEmpty()) {
            return;
        }
        json.writeStringField("readingNote", reading.note());
        json.writeArrayFieldStart("reading");
        for (ReadingAnswer answer : reading.answers()) {
            json.writeStartArray();
            json.writeString(answer.title());
            json.writeString(answer.grade());
            json.writeString(answer.open());
            json.writeString(answer.feedback());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** 0 if nothing was handed in; else points, most points, how it ended, the verdict's number, and remarks if any. */
    private static void mark(Mark mark, JsonGenerator json, Map<String, Integer> bodies) throws IOException {
        Result result = mark.result();
        if (result == null) {
            json.writeNumber(0);
            return;
        }
        Verdict verdict = result.verdict();
        int next = bodies.size();
        int body = bodies.computeIfAbsent(hash(VerdictHtml.of(verdict)), none -> next);
        json.writeStartArray();
        json.writeNumber(mark.points().number());
        json.writeNumber(mark.max().number());
        json.writeString(VerdictBlocks.words(verdict.status()));
        json.writeNumber(body);
        json.writeStartArray();
        for (String remark : MarkWords.remarks(mark)) {
            json.writeString(remark);
        }
        json.writeEndArray();
        json.writeString(verdict.isolation() + ", seed " + verdict.seed() + ", source " + digits(verdict.sourceHash())
                + ", tests " + digits(verdict.testHash()));
        json.writeEndArray();
    }

    private static String digits(String hash) {
        String digits = hash.substring(hash.indexOf(':') + 1);
        return digits.substring(0, Math.min(8, digits.length()));
    }

    private void misconceptions(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("misconceptions");
        for (ClassPicture.Misconception one : picture.misconceptions()) {
            json.writeStartArray();
            json.writeString(one.code());
            json.writeNumber(one.students());
            json.writeStartArray();
            for (int count : one.counts()) {
                json.writeNumber(count);
            }
            json.writeEndArray();
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void stuck(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("stuck");
        for (ClassPicture.Stuck one : picture.stuck()) {
            json.writeStartArray();
            json.writeString(one.exercise().id());
            json.writeNumber(one.step());
            json.writeNumber(one.count());
            json.writeNumber(one.handedIn());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void changes(JsonGenerator json) throws IOException {
        if (changes == null) {
            return;
        }
        json.writeArrayFieldStart("changes");
        for (MarkChange change : changes) {
            json.writeStartArray();
            json.writeString(change.student());
            json.writeString(change.exercise());
            json.writeNumber(change.before().number());
            json.writeNumber(change.after().number());
            json.writeString(change.why());
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
