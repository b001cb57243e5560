package workbook.check.guide;

import java.util.List;
import workbook.check.catalog.Exercise;
import workbook.check.screen.Output;
import workbook.check.screen.Text;
import workbook.check.verdict.Json;
import workbook.check.verdict.Verdict;

/** The guide for programs: a verdict a line; what is for people stands on standard error. */
final class JsonFace implements Face {

    private final Output out;

    JsonFace(Output out) {
        this.out = out;
    }

    @Override
    public void arrive(Exercise exercise) {
        out.say("watching, first of all " + exercise.id());
    }

    @Override
    public void verdict(Exercise exercise, Verdict verdict) {
        out.json(Json.of(verdict));
    }

    @Override
    public void other(Verdict verdict) {
        out.json(Json.of(verdict));
    }

    @Override
    public void others(int left) {
        // Each has a line of its own.
    }

    @Override
    public void tell(List<String> lines) {
        out.say(lines);
    }

    @Override
    public void task(Exercise exercise) {
        out.say(Text.task(exercise.task()));
    }
}
