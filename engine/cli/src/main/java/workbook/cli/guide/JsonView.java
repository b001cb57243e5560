package workbook.cli.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import workbook.check.verdict.Json;
import workbook.check.verdict.Verdict;
import workbook.terminal.Output;

/** The guide for programs: a verdict a line, with what can be done now; what is for people is on standard error. */
final class JsonView implements View {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Output out;
    private final PlainView people;

    JsonView(Output out) {
        this.out = out;
        this.people = new PlainView(out);
    }

    @Override
    public void show(ScreenModel screen) {
        if (screen.verdict() == null) {
            people.show(screen);
            return;
        }
        people.beside(screen);
        out.json(json(screen, screen.verdict()));
    }

    private static String json(ScreenModel screen, Verdict verdict) {
        try {
            var json = (ObjectNode) MAPPER.readTree(Json.of(verdict));
            var actions = json.putArray("actions");
            screen.actions()
                    .forEach(action -> actions.addObject()
                            .put("key", action.key())
                            .put("name", action.name())
                            .put("text", action.text()));
            return json.toString();
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    @Override
    public void beside(ScreenModel screen) {
        people.beside(screen);
    }

    @Override
    public boolean takes(int key) {
        return people.takes(key);
    }

    @Override
    public void other(Verdict verdict) {
        out.json(Json.of(verdict));
    }
}
