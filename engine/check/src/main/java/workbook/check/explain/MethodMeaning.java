package workbook.check.explain;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a method says that is often taken for something else. The facts are those of its documentation, or were measured.
 *
 * <p>Where a condition decides wrongly, and the solution never calls such a method, that is worth a sentence: it is true
 * whatever the fault is.
 */
final class MethodMeaning {

    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.of(
            "putIfAbsent", "gives back what the key had before, and null where it had nothing.",
            "computeIfAbsent", "gives back what the key has afterwards, new or not.",
            "getCurrentRoomSize", "counts the connections in a room: it doesn't say whose they are."));

    private MethodMeaning() {}

    /** A sentence on a method of this code that {@code known} does not have, with a space before it. */
    static String of(String code, Set<String> known) {
        return MEANINGS.entrySet().stream()
                .filter(one -> calls(code, one.getKey()) && !known.contains(one.getKey()))
                .map(one -> " `" + one.getKey() + "` " + one.getValue())
                .limit(1)
                .collect(Collectors.joining());
    }

    /** The same of what decides whether a call runs. */
    static String after(Call call, Situation situation) {
        String conditions = call.conditions().stream()
                .limit(Call.MOST_CONDITIONS)
                .map(Call.Condition::text)
                .collect(Collectors.joining(" "));
        Set<String> known =
                situation.solution().calls().stream().map(Call::name).collect(Collectors.toSet());
        return of(conditions, known);
    }

    private static boolean calls(String code, String method) {
        return Pattern.compile("\\b" + method + "\\(").matcher(code).find();
    }
}
