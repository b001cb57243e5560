package workbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Lesson;

/** The plan of labs on the teacher's page: its minutes are those of the exercises, and no exercise is forgotten. */
class PlanTest {

    private static final int LAB = 90;

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+)-(\\d+)$");
    private static final Pattern END = Pattern.compile("(?m)^\\| (\\d+-|Home)|^\\|===");
    private static final Pattern EXERCISE = Pattern.compile("(\\{l\\d+}/)(\\w+)\\.adoc\\[\\w+] \\((\\d+)\\)");

    private final Course course = Course.load(Path.of("../.."));

    @Test
    void each_lab_has_its_ninety_minutes_and_each_exercise_its_own() throws IOException {
        assertEquals(List.of(), faults(Files.readString(course.root().resolve("docs/how-to/teach.adoc"))));
    }

    @Test
    void what_is_wrong_with_a_plan_is_seen() throws IOException {
        String plan = Files.readString(course.root().resolve("docs/how-to/teach.adoc"));

        assertTrue(faults(plan.replace("| 8-15", "| 9-15")).contains("lab 1: a row begins at 9, not at 8"));
        assertTrue(faults(plan.replace("| 80-90", "| 80-95")).contains("lab 3: it ends at 95"));
        assertTrue(faults(plan.replace("[HelloChat] (5)", "[HelloChat] (6)")).contains("HelloChat takes 5, not 6"));
        assertTrue(faults(plan.replace("[Doors] (15)", "[Doors]")).contains("Doors is in 0 rows"));
        assertTrue(faults(plan.replace("| 15-27", "| 15-18")).contains("HelloChat takes 5, and its row has 3"));
    }

    @Test
    void no_lesson_takes_less_time_than_its_exercises() {
        for (Lesson lesson : course.lessons()) {
            int exercises =
                    lesson.exercises().stream().mapToInt(Exercise::minutes).sum();
            assertTrue(lesson.minutes() > exercises, () -> lesson.folder() + " takes more than " + exercises);
        }
    }

    private List<String> faults(String page) {
        var faults = new ArrayList<String>();
        Map<String, Integer> planned = new TreeMap<>();
        String[] labs = page.split("(?m)^=== Lab ", -1);
        for (int lab = 1; lab < labs.length; lab++) {
            int at = 0;
            for (MatchResult row : ROW.matcher(labs[lab]).results().toList()) {
                int from = Integer.parseInt(row.group(1));
                int to = Integer.parseInt(row.group(2));
                if (from != at) {
                    faults.add("lab " + lab + ": a row begins at " + from + ", not at " + at);
                }
                at = to;
                String text = END.split(labs[lab].substring(row.end()), 2)[0];
                EXERCISE.matcher(text).results().forEach(one -> {
                    int minutes = minutes(one.group(2));
                    if (minutes > to - from) {
                        faults.add(one.group(2) + " takes " + minutes + ", and its row has " + (to - from));
                    }
                });
            }
            if (at != LAB) {
                faults.add("lab " + lab + ": it ends at " + at);
            }
            EXERCISE.matcher(labs[lab]).results().forEach(one -> {
                planned.merge(one.group(2), 1, Integer::sum);
                if (minutes(one.group(2)) != Integer.parseInt(one.group(3))) {
                    faults.add(one.group(2) + " takes " + minutes(one.group(2)) + ", not " + one.group(3));
                }
            });
        }
        for (Exercise exercise : inPlannedLessons(planned)) {
            int rows = planned.getOrDefault(exercise.name(), 0);
            if (rows != 1) {
                faults.add(exercise.name() + " is in " + rows + " rows");
            }
        }
        return faults;
    }

    private List<Exercise> inPlannedLessons(Map<String, Integer> planned) {
        var lessons = course.exercises().stream()
                .filter(exercise -> planned.containsKey(exercise.name()))
                .map(Exercise::lesson)
                .collect(Collectors.toSet());
        return course.exercises().stream()
                .filter(exercise -> lessons.contains(exercise.lesson()))
                .toList();
    }

    private int minutes(String name) {
        return course.exercises().stream()
                .filter(exercise -> exercise.name().equals(name))
                .mapToInt(Exercise::minutes)
                .findFirst()
                .orElse(0);
    }
}
