package workbook.sheet.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.sheet.read.Sheet.Answer;

/** Makes sheets of the sections of one file: a new one begins where several questions come again. */
final class SheetSplitter {

    private static final int COME_AGAIN = 2;

    private SheetSplitter() {}

    static List<Sheet> split(String name, List<Section> sections, CourseQuestions questions, List<String> remarks) {
        List<List<Section>> parts = parts(sections);
        var sheets = new ArrayList<Sheet>();
        for (List<Section> part : parts) {
            String title = part.get(0).title();
            boolean single = parts.size() == 1;
            String own = single ? name : name + "#" + (title.isEmpty() ? sheets.size() + 1 : title);
            List<String> said = sheets.isEmpty() ? remarks : List.of();
            sheets.add(sheet(own, part, questions, said));
        }
        return sheets;
    }

    private static List<List<Section>> parts(List<Section> sections) {
        var parts = new ArrayList<List<Section>>();
        var seen = new HashSet<String>();
        for (int i = 0; i < sections.size(); i++) {
            boolean again = !parts.isEmpty()
                    && sections.get(i).match().questions().stream().anyMatch(seen::contains)
                    && comeAgain(seen, sections.subList(i, sections.size())) >= COME_AGAIN;
            if (parts.isEmpty() || again) {
                parts.add(new ArrayList<>());
                seen.clear();
            }
            parts.get(parts.size() - 1).add(sections.get(i));
            seen.addAll(sections.get(i).match().questions());
        }
        return parts;
    }

    private static long comeAgain(Set<String> seen, List<Section> rest) {
        return SheetReader.ids(rest).stream().filter(seen::contains).count();
    }

    private static Sheet sheet(String name, List<Section> part, CourseQuestions questions, List<String> remarks) {
        var said = new ArrayList<>(remarks);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Section section : part) {
            for (String id : section.match().questions()) {
                var answer = new Answer(
                        id,
                        section.asked(),
                        section.text(),
                        section.line(),
                        section.match().score());
                Answer old = answers.put(id, answer);
                if (old != null) {
                    said.add("Line " + section.line() + ": the question " + id
                            + " is there twice; both answers were read as one.");
                    answers.put(
                            id,
                            new Answer(
                                    id,
                                    old.asked(),
                                    (old.text() + "\n" + answer.text()).strip(),
                                    old.line(),
                                    Math.min(old.certainty(), answer.certainty())));
                }
            }
        }
        List<String> expected =
                questions.expected(part.stream().map(Section::match).toList());
        return new Sheet(name, List.copyOf(answers.values()), expected, said);
    }
}
