package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.check.explain.Trace.Action;
import workbook.check.explain.Trace.Message;

/** Why nothing like a message of the solution's came: it is not sent, not each time, or to nobody. */
record NothingCame(Situation situation, Comparison difference, Message missing) {

    /** After one of them, what is sent may reach nobody. */
    private static final Set<String> IN_THE_WAY =
            Set.of("disconnect", "leaveRoom", "leaveRooms", "close", "stop", "removeNamespace", "off");

    private static final Pattern TO_A_ROOM = Pattern.compile("getRoomOperations\\([^()]*(\\([^()]*\\)[^()]*)*\\)$");

    Optional<Cause> cause() {
        SourceFacts source = situation.source();
        List<Call> sends = source.sends(missing.event());
        if (sends.size() == 1 && isCalledByNobody(sends.get(0))) {
            return Optional.of(notCalled(sends.get(0)));
        }
        for (Call send : sends) {
            Optional<Cause> nobody = new NobodyThere(situation, difference, missing).cause(send);
            if (nobody.isPresent()) {
                return nobody;
            }
        }
        if (difference.sent(missing.event()).anyMatch(one -> one.after() != missing.after())) {
            return onlySometimes();
        }
        if (!sends.isEmpty()) {
            return notReached(sends).or(() -> whenCalled(sends));
        }
        List<Call> prints = source.calls("println", "print", "printf");
        if (!prints.isEmpty() && !situation.output().isBlank()) {
            return Optional.of(Cause.at(
                    CauseKind.PRINTED,
                    prints.get(0).line(),
                    "Your code prints, but it does not send `" + missing.event()
                            + "`. Printed text appears only on the program's own console.",
                    "Send the event `" + missing.event() + "`."));
        }
        return source.calls("sendEvent", "emit").stream().anyMatch(call -> call.event() == null)
                        || situation.solution().sends(missing.event()).isEmpty()
                ? Optional.empty()
                : Optional.of(Cause.of(
                        CauseKind.NOT_SENT,
                        "Nothing in your code sends the event `" + missing.event() + "`.",
                        "Send it where the task says."));
    }

    private boolean isCalledByNobody(Call send) {
        SourceFacts source = situation.source();
        return source.callGraph()
                        .isCalledByNobody(send.method(), situation.solution().callGraph())
                && source.calls("addListeners").isEmpty();
    }

    private Cause notCalled(Call send) {
        boolean annotated = situation.source().annotations().stream().anyMatch(name -> name.matches("On[A-Z].*"));
        return Cause.at(
                CauseKind.NOT_CALLED,
                send.line(),
                "`" + missing.event() + "` is sent in the method `" + send.method() + "`, but nothing calls that method"
                        + (annotated
                                ? ": an annotation is found only in an object that was handed to `addListeners`."
                                : "."),
                annotated ? "Add a listener in `configure`." : "Call it where the event is to be sent.");
    }

    /** What it sends to would have heard it, and nothing else is in the way. */
    private Optional<Cause> notReached(List<Call> sends) {
        Call send = sends.get(0).without(solutions());
        Listener listener = send.inside();
        Action action = difference.before(missing);
        boolean nested = listener != null && listener.inside() != null;
        if (nested || sends.size() > 1 || listener == null || action == null || send.later() || send.inLoop()) {
            return Optional.empty();
        }
        SourceFacts source = situation.source();
        SourceFacts solution = situation.solution();
        if (!solution.namespaces().containsAll(source.namespaces())) { // the clients may not be there
            return Optional.empty();
        }
        boolean ran = action.runs(listener);
        int values = solution.theSend(missing.event())
                .map(one -> one.arguments().size())
                .orElse(0);
        boolean toOne = send.onOwnClient() && listener.kind() != Listener.Kind.DISCONNECT;
        boolean toAll = send.target().equals(listener.receiver() + ".getBroadcastOperations()");
        boolean leftOut = send.ownClient() == 1 && missing.to().equals(action.who());
        boolean more = send.arguments().size() > values; // who is left out, or whom to send to
        boolean toServer = send.name().equals("emit") && send.receiver().equals(listener.receiver());
        boolean inTheWay =
                source.callGraph().otherCalls(solution.callGraph()).stream().anyMatch(IN_THE_WAY::contains);
        if (!ran || leftOut || more || inTheWay || !(toOne || toAll || toServer)) {
            return Optional.empty();
        }
        return Optional.of(Cause.at(
                CauseKind.NOT_REACHED,
                send.line(),
                "No `" + missing.event() + "` was sent" + Trace.after(action) + ": line " + send.line()
                        + ", which sends it, was not reached."
                        + (send.runsOnlyIf().isEmpty() ? "" : " " + send.runsOnlyIf())
                        + MethodMeaning.after(send, situation)
                        + KeptState.of(situation).after(send),
                send.runsOnlyIf().isEmpty() ? "Check why it did not run." : "Check why that was not the case."));
    }

    /** The solution's calls that send it: the conditions that these have, too, are right. */
    private List<Call> solutions() {
        return situation.solution().sends(missing.event());
    }

    /** The solution sends it in a method that the page of its client calls, and in no listener. */
    private Optional<Cause> whenCalled(List<Call> sends) {
        Set<String> called = solutions().stream()
                .filter(send -> send.inside() == null && send.name().equals("emit"))
                .map(Call::method)
                .collect(Collectors.toSet());
        if (called.size() != 1 || called.contains("talk") || called.contains("")) {
            return Optional.empty();
        }
        String method = called.iterator().next();
        List<Call> own = sends.stream().filter(send -> send.inside() == null).toList();
        if (own.isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.NOT_SENT,
                    "The method `" + method + "` doesn't send `" + missing.event() + "`: only a listener does.",
                    "Send it there, too."));
        }
        Call send = own.get(0);
        return own.size() > 1
                        || !send.method().equals(method)
                        || send.runsOnlyIf().isEmpty()
                ? Optional.empty()
                : Optional.of(Cause.at(
                        CauseKind.NOT_REACHED,
                        send.line(),
                        "No `" + missing.event() + "` was sent: line " + send.line()
                                + ", which sends it, was not reached. " + send.runsOnlyIf(),
                        "Check why that was not the case."));
    }

    /** False of a method that the test can call, and nothing in the file does. */
    private boolean isCalled(String method) {
        return Set.of("", "configure", "talk").contains(method)
                || !situation.source().calls(method).isEmpty();
    }

    /** How many that one heard before. */
    private String heardBefore(Message last) {
        long many = difference
                .sent(missing.event())
                .filter(one -> one.to().equals(last.to()) && one.after() < missing.after())
                .count();
        return Wording.capital(Trace.named(last.to())) + " heard " + (many == 1 ? "one" : many) + " before that.";
    }

    /** The only listener that ran then, if the solution sends it in there, and nothing in this one can send it. */
    private Optional<Listener> listenerWithoutIt(Action action) {
        List<Listener> ran =
                situation.source().listeners().stream().filter(action::runs).toList();
        boolean sentThere = solutions().stream().anyMatch(send -> send.inside() != null && action.runs(send.inside()));
        if (ran.size() != 1 || !sentThere) {
            return Optional.empty();
        }
        Set<String> own = situation.source().declared.keySet();
        boolean maySend = situation.source().calls().stream()
                .filter(call -> ran.get(0).equals(call.inside()))
                .anyMatch(call -> own.contains(call.name())
                        || (Set.of("sendEvent", "emit", "send").contains(call.name())
                                && (call.event() == null || missing.event().equals(call.event()))));
        return maySend ? Optional.empty() : Optional.of(ran.get(0));
    }

    /** The same event arrived at another time, and this one did not. */
    private Optional<Cause> onlySometimes() {
        Action action = difference.before(missing);
        boolean blank = action != null && action.data().stream().anyMatch(value -> value.matches("\"\\s*\""));
        Optional<Message> before = difference
                .sent(missing.event())
                .filter(one -> one.after() < missing.after())
                .reduce((first, second) -> second);
        boolean earlier = before.isPresent();
        Optional<Call> send = situation.source().theSend(missing.event()).map(call -> call.without(solutions()));
        boolean room =
                send.filter(call -> TO_A_ROOM.matcher(call.target()).find()).isPresent();
        boolean toOthers = difference.sent(missing.event()).anyMatch(one -> one.after() == missing.after());
        boolean unsent =
                send.filter(call -> call.ownClient() < 1 && !call.inLoop()).isPresent() && !room;
        String what = "No `" + missing.event() + "` "
                + (toOthers ? "reached " + Trace.named(missing.to()) : unsent ? "was sent" : "arrived")
                + Trace.after(action)
                + (blank ? ", a text without letters" : "") + ". "
                + before.map(this::heardBefore).orElse("A later one arrived.");
        Optional<Listener> lacking = action == null ? Optional.empty() : listenerWithoutIt(action);
        if (lacking.isPresent()) {
            return Optional.of(Cause.at(
                    CauseKind.NOT_ALWAYS_SENT,
                    lacking.get().line(),
                    what + " " + Wording.capital(lacking.get().words()) + " (line "
                            + lacking.get().line() + ") doesn't send it.",
                    "Send it there, too, where the task says so."));
        }
        if (room) { // it may have been sent to a room that nobody else was in
            return Optional.of(Cause.at(
                    CauseKind.NOT_ALWAYS_SENT,
                    send.get().line(),
                    what + " `" + send.get().words() + "` (line " + send.get().line()
                            + ") sends to the clients that are in that room at that moment.",
                    "Check whether that line runs, and who is in the room then."));
        }
        boolean connects = action != null && action.event().equals("connect");
        Optional<Call> uncalled = send.filter(call -> connects && call.inside() == null && !isCalled(call.method()));
        if (uncalled.isPresent()) {
            Call line = uncalled.get();
            return Optional.of(Cause.at(
                    CauseKind.NOT_ALWAYS_SENT,
                    line.line(),
                    what + " Line " + line.line() + ", which sends it, is in `" + line.method()
                            + "`, and no line of your code calls that.",
                    "Check which listener should send it then."));
        }
        String condition = send.map(Call::runsOnlyIf).orElse("");
        String behind = send.map(KeptState.of(situation)::after).orElse("");
        Optional<String> kept = earlier ? send.flatMap(KeptState.of(situation)::leftBehind) : Optional.empty();
        return Optional.of(Cause.at(
                CauseKind.NOT_ALWAYS_SENT,
                send.map(Call::decidedAt).orElse(0),
                what
                        + (condition.isEmpty() ? "" : " " + condition)
                        + send.map(call -> MethodMeaning.after(call, situation)).orElse("")
                        + kept.map(name -> " `" + name
                                        + "` lives longer than the listener runs: the next event finds"
                                        + " what the last one left in it.")
                                .orElse("")
                        + behind,
                condition.isEmpty()
                        ? "Check which line should send `" + missing.event() + "` then, and whether it runs."
                        : "Check why that was not the case."));
    }
}
