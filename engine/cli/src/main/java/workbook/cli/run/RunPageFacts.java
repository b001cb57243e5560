package workbook.cli.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import workbook.course.Exercise;

/** What run's page is told about an exercise: its name, and the events that its test emits. */
final class RunPageFacts {

    private static final Pattern EMITS = Pattern.compile("\\.(emits|asks)\\(\\s*\"([^\"]+)\"");

    private RunPageFacts() {}

    /** A JSON document: exercise, events, and those of them that ask for an acknowledgement. */
    static byte[] of(Exercise exercise) throws IOException {
        String test = new String(Files.readAllBytes(exercise.test()), StandardCharsets.UTF_8);
        ObjectNode json = new ObjectMapper().createObjectNode().put("exercise", exercise.id());
        Set<String> events = new LinkedHashSet<>();
        Set<String> questions = new LinkedHashSet<>();
        EMITS.matcher(test).results().forEach(call -> {
            events.add(call.group(2));
            if (call.group(1).equals("asks")) {
                questions.add(call.group(2));
            }
        });
        if (events.isEmpty()) {
            events.add("chat message");
        }
        events.forEach(json.putArray("events")::add);
        questions.forEach(json.putArray("questions")::add);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
