package workbook.check.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A method that sends the event that it is handed, or answers so: a call of it counts as a call of the library. */
final class ForwardedCalls {

    private static final Set<String> FORWARDED = Set.of("sendEvent", "emit", "send", "sendAckData");

    private ForwardedCalls() {}

    static void addTo(SourceFacts facts) {
        for (Call outer : facts.calls()) {
            List<String> parameters = facts.declared.getOrDefault(outer.name(), List.of());
            if (!outer.receiver().isEmpty()
                    || parameters.size() != outer.arguments().size()) {
                continue;
            }
            facts.calls().stream()
                    .filter(call -> call.method().equals(outer.name()) && FORWARDED.contains(call.name()))
                    .filter(call -> !call.arguments().isEmpty()
                            && parameters.contains(call.arguments().get(0)))
                    .forEach(call -> facts.calls.add(forwarded(call, outer, parameters)));
        }
    }

    private static Call forwarded(Call call, Call outer, List<String> parameters) {
        List<String> arguments = call.arguments().stream()
                .map(one -> parameters.contains(one) ? outer.arguments().get(parameters.indexOf(one)) : one)
                .toList();
        var texts = new ArrayList<@Nullable String>();
        for (int i = 0; i < arguments.size(); i++) {
            int at = parameters.indexOf(call.arguments().get(i));
            texts.add(at < 0 ? call.texts().get(i) : outer.texts().get(at));
        }
        int receiver = parameters.indexOf(call.receiver());
        String to = receiver < 0 ? call.receiver() : outer.arguments().get(receiver);
        return new Call(
                call.name(),
                to,
                receiver < 0 ? call.target() : to,
                arguments,
                texts,
                outer.literals(),
                outer.line(),
                outer.method(),
                outer.inside(),
                Stream.concat(call.conditions().stream(), outer.conditions().stream())
                        .toList(),
                outer.inLoop() || call.inLoop(),
                outer.later() || call.later(),
                false);
    }
}
