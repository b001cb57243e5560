package workbook.sheet.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.sheet.rubric.Grade;
import workbook.sheet.rubric.Idea;
import workbook.sheet.rubric.Misconception;
import workbook.sheet.rubric.Rubric;

/** What a learner reads: what is there, one question for what is missing, what to try, where to read. */
final class Feedback {

    private Feedback() {}

    static String of(
            Rubric rubric,
            Grade grade,
            List<Idea> found,
            List<Idea> missing,
            List<Misconception> misconceptions,
            boolean blank,
            String copied) {
        if (!rubric.graded()) {
            return goals(found, blank);
        }
        var said = new ArrayList<String>();
        if (blank) {
            said.add("Nothing is written here yet.");
        } else if (!found.isEmpty()) {
            said.add("Found: " + found.stream().map(Idea::name).collect(Collectors.joining("; ")) + ".");
        }
        for (Misconception each : misconceptions) {
            said.add(each.feedback());
            if (!each.experiment().isEmpty()) {
                said.add("Try `" + each.experiment() + "`.");
            }
        }
        if (grade != Grade.FULL && !missing.isEmpty()) {
            said.add(missing.get(0).question());
        }
        if (!copied.isEmpty()) {
            said.add(
                    "Most of this is worded as in " + copied
                            + ". That changes nothing here; saying it in your own words shows you whether you could explain it.");
        }
        if (grade != Grade.FULL) {
            said.add("Read lesson " + number(rubric) + " again: `./workbook read " + number(rubric) + "`.");
        }
        return String.join(" ", said);
    }

    private static String number(Rubric rubric) {
        return rubric.lesson().substring("lesson".length(), "lesson00".length());
    }

    private static String goals(List<Idea> found, boolean blank) {
        if (blank) {
            return "Nothing is written here yet. What would you like to build, or to understand better?";
        }
        if (found.isEmpty()) {
            return "No lesson was recognised in this. Name one thing that you would like to build.";
        }
        return "Your goals, and where they are: "
                + found.stream()
                        .map(idea -> idea.name() + " → " + idea.question())
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
