package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import workbook.check.explain.Trace.Kind;
import workbook.check.explain.Trace.Message;
import workbook.check.workshop.TestRun;

/** An acknowledgement instead of an event, the other way round, none, too late, or another value. */
final class AcknowledgementDetector implements Detector {

    @Override
    public Optional<Cause> cause(Situation situation) {
        Comparison difference = situation.difference();
        Message missing = situation.firstMissing();
        if (difference == null || missing == null) {
            return deadline(situation);
        }
        return missing.kind() == Kind.ACKNOWLEDGEMENT
                ? answer(missing, difference, situation)
                : instead(missing, difference, situation);
    }

    /** Something is shown too soon, or something still waits when the test ends. */
    private static Optional<Cause> deadline(Situation situation) {
        List<SourceFacts.Deadline> own = situation.source().deadlines();
        List<SourceFacts.Deadline> solutions = situation.solution().deadlines();
        boolean waits = situation.log() != null || situation.test().outcome() == TestRun.Outcome.UNSTABLE;
        if (!waits
                || own.size() != 1
                || solutions.size() != 1
                || own.get(0).millis().equals(solutions.get(0).millis())) {
            return Optional.empty();
        }
        return Optional.of(Cause.at(
                CauseKind.OTHER_DEADLINE,
                own.get(0).line(),
                "Your code waits " + own.get(0).millis() + " milliseconds for an answer (line "
                        + own.get(0).line() + "). The task says "
                        + solutions.get(0).millis() + ".",
                "Write the deadline in milliseconds, as the task gives it."));
    }

    /** An event is expected, and the code acknowledges. */
    private static Optional<Cause> instead(Message missing, Comparison difference, Situation situation) {
        List<Call> answers = situation.source().calls("sendAckData");
        boolean sends = !situation.source().sends(missing.event()).isEmpty();
        boolean heard = difference.got().messages().stream()
                .anyMatch(one -> one.kind() == Kind.EVENT && one.event().equals(missing.event()));
        if (answers.isEmpty()
                || sends
                || heard
                || !situation.solution().calls("sendAckData").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Cause.at(
                CauseKind.ACKNOWLEDGES_INSTEAD,
                answers.get(0).line(),
                "Your code acknowledges (`" + answers.get(0).words() + "`) but sends no event `" + missing.event()
                        + "`. An acknowledgement goes only to the client that emitted, and only if it asked for one.",
                "Send the event `" + missing.event() + "` with `sendEvent`."));
    }

    private static Optional<Cause> answer(Message missing, Comparison difference, Situation situation) {
        Message got = difference.extra().stream()
                .filter(one -> one.kind() == Kind.ACKNOWLEDGEMENT && one.to().equals(missing.to()))
                .findFirst()
                .orElse(null);
        List<Call> answers = answers(situation.source(), missing);
        String asked = Trace.words(missing.event(), askedWith(missing, difference));
        if (got == null) {
            return ended(missing, situation);
        }
        if (!got.data().isEmpty()) {
            return Optional.of(other(missing, got, asked, answers, situation));
        }
        Message event = difference.extra().stream()
                .filter(one -> one.kind() == Kind.EVENT && one.data().equals(missing.data()))
                .findFirst()
                .orElse(null);
        String automatic =
                "The handler returned without an acknowledgement, so the library sent an empty one by itself.";
        if (event != null && answers.isEmpty()) {
            return Optional.of(Cause.at(
                    CauseKind.EVENT_INSTEAD_OF_ACKNOWLEDGEMENT,
                    situation.source().lineOfSend(event.event()),
                    "Your code answers with the event `" + event.event() + "`, but an acknowledgement is expected. "
                            + automatic,
                    "Answer with `ack.sendAckData(...)`."));
        }
        if (answers.isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.NOT_ACKNOWLEDGED,
                    automatic
                            + (situation.source().calls("sendAckData").isEmpty()
                                    ? " Your code never calls `sendAckData`."
                                    : " The listener for `" + missing.event() + "` never calls `sendAckData`."),
                    "Answer with `ack.sendAckData(...)`."));
        }
        Optional<Call> later = answers.stream().filter(Call::later).findFirst();
        if (later.isPresent()) {
            return Optional.of(Cause.at(
                    CauseKind.ACKNOWLEDGED_TOO_LATE,
                    later.get().line(),
                    "`sendAckData` runs on another thread, after the handler has returned. By then the library has"
                            + " sent an empty acknowledgement, so the later answer is dropped.",
                    "Acknowledge before the handler returns."));
        }
        Optional<Call> nothing =
                answers.stream().filter(call -> call.arguments().isEmpty()).findFirst();
        if (nothing.isPresent()) {
            return Optional.of(Cause.at(
                    CauseKind.OTHER_ACKNOWLEDGEMENT,
                    nothing.get().line(),
                    "`" + nothing.get().words() + "()` (line " + nothing.get().line() + ") acknowledges with no value.",
                    "Hand it the answer."));
        }
        return Optional.of(Cause.at(
                CauseKind.NOT_ACKNOWLEDGED,
                lineOfListener(missing.event(), situation.source()),
                "For " + asked + " the handler returned without calling `sendAckData`, so the library sent an empty"
                        + " acknowledgement by itself.",
                "Look for the path through the handler on which `sendAckData` is not called."));
    }

    /** Where its only listener begins, or 0. */
    private static int lineOfListener(String event, SourceFacts source) {
        List<Listener> all = source.listenersFor(event);
        return all.size() == 1 ? all.get(0).line() : 0;
    }

    /** The connection was ended before the answer could leave. */
    private static Optional<Cause> ended(Message missing, Situation situation) {
        return situation.solution().calls("disconnect").isEmpty()
                ? FaultDetector.endsConnection(
                        situation, call -> call.mayAnswer(missing.event()), " The client gets no answer any more.")
                : Optional.empty();
    }

    /** The calls that may acknowledge this event. */
    private static List<Call> answers(SourceFacts source, Message missing) {
        List<Call> all = source.calls("sendAckData").stream()
                .filter(call -> call.mayAnswer(missing.event()))
                .toList();
        List<Call> own = all.stream().filter(call -> call.inside() != null).toList();
        return own.isEmpty() ? all : own;
    }

    /** The solution has this answer too, and gives the one that is expected in another line. */
    private static boolean isOfAnotherBranch(Call said, Message missing, List<Call> right) {
        return said.event() == null
                ? right.stream().anyMatch(call -> missing.data().equals(List.of(Trace.json(call.event()))))
                : right.stream().anyMatch(call -> said.event().equals(call.event()));
    }

    /** The call that gives this answer: the only one with this text, or the only one with none. */
    private static Optional<Call> giving(Message answer, List<Call> answers) {
        List<Call> written = saying(answer, answers);
        List<Call> computed =
                answers.stream().filter(call -> call.event() == null).toList();
        List<Call> any = written.isEmpty() ? computed : written;
        return any.size() == 1 ? Optional.of(any.get(0)) : Optional.empty();
    }

    private static List<Call> saying(Message answer, List<Call> answers) {
        return answers.stream()
                .filter(call -> answer.data().equals(List.of(Trace.json(call.event()))))
                .toList();
    }

    /** True if it's the handler's only answer, and nothing decides about it; a method of the file could. */
    private static boolean answersAlways(Call said, List<Call> answers, SourceFacts source) {
        return answers.size() == 1
                && said.inside() != null
                && said.conditions().isEmpty()
                && !said.side()
                && source.calls().stream()
                        .filter(call -> said.inside().equals(call.inside()))
                        .noneMatch(call -> source.declared.containsKey(call.name()));
    }

    private static List<String> askedWith(Message missing, Comparison difference) {
        Trace.Action asked = difference.before(missing);
        return asked == null ? List.of() : asked.data();
    }

    private static Cause other(Message missing, Message got, String asked, List<Call> answers, Situation situation) {
        String how = ValueDifference.of(missing.data(), got.data())
                .filter(words -> !got.data().equals(List.of("null"))) // which is said already
                .map(words -> ": it " + words)
                .orElse("");
        List<Call> solution = answers(situation.solution(), missing);
        Optional<Call> expected = giving(missing, answers);
        Optional<Call> said =
                giving(got, answers).map(call -> call.without(expected.stream().toList()));
        int line =
                said.map(Call::line).orElse(answers.size() == 1 ? answers.get(0).line() : 0);
        boolean rightElsewhere = expected.isPresent()
                && said.filter(call -> isOfAnotherBranch(call, missing, solution))
                        .isPresent();
        boolean inOnePlace = saying(missing, solution).size() == 1;
        boolean neverSaid = inOnePlace && missing.data().stream().noneMatch(situation.source()::contains);
        boolean unchecked = inOnePlace
                && said.filter(call -> answersAlways(call, answers, situation.source()))
                        .isPresent();
        String condition = rightElsewhere ? said.map(Call::runsOnlyIf).orElse("") : "";
        if (said.isPresent() && !condition.isEmpty()) { // the wrong way was taken
            return Cause.at(
                    CauseKind.OTHER_ACKNOWLEDGEMENT,
                    said.get().decidedAt(),
                    "The answer to " + asked + " is " + Trace.values(got.data()) + " instead of "
                            + Trace.values(missing.data()) + how + ". " + condition
                            + MethodMeaning.after(said.get(), situation)
                            + KeptState.of(situation).after(said.get()),
                    "Check why that is so for " + asked.replaceFirst("^\\S+ ", "") + ".");
        }
        return Cause.at(
                CauseKind.OTHER_ACKNOWLEDGEMENT,
                line,
                "The answer to " + asked + " is " + Trace.values(got.data())
                        + said.map(call -> " (line " + call.line() + ")").orElse("") + " instead of "
                        + Trace.values(missing.data()) + how + "."
                        + (neverSaid
                                ? " Your code has no answer " + Trace.values(missing.data()) + "."
                                : unchecked
                                        ? " The handler checks nothing before that answer."
                                        : said.map(KeptState.of(situation)::after)
                                                .orElse("")),
                neverSaid || unchecked
                        ? "Find out in which case that is the answer."
                        : said.filter(call ->
                                        !call.texts().isEmpty() && call.texts().get(0) != null)
                                .map(call -> "Check why line " + call.line() + " runs in that case.")
                                .orElse("Check what is handed to `sendAckData` in that case."));
    }
}
