package workbook.check.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A function's result is not the one that is expected: where a list or a text differs. */
final class FunctionDetector implements Detector {

    private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+");

    @Override
    public Optional<Cause> cause(Situation situation) {
        return ComparedValues.of(situation.test().thrown())
                .filter(compared -> !compared.expected().equals(compared.got()))
                .flatMap(FunctionDetector::cause);
    }

    private static Optional<Cause> cause(ComparedValues compared) {
        if (isList(compared.expected()) && isList(compared.got())) {
            return Optional.of(lists(elements(compared.expected()), elements(compared.got())));
        }
        boolean says = compared.got().isEmpty()
                || compared.got().equals("null")
                || NUMBER.matcher(compared.got()).matches();
        if (says) { // all that can be said; and it may be a part of the result
            return Optional.empty();
        }
        return TextDifference.of(compared.expected(), compared.got())
                .map(how -> differs(CauseKind.OTHER_VALUE, "The result " + how + "."));
    }

    private static Cause lists(List<String> expected, List<String> got) {
        if (got.isEmpty()) {
            return differs(CauseKind.OTHER_VALUE, "The result is an empty list.");
        }
        List<String> missing = without(expected, got);
        List<String> extra = without(got, expected);
        if (missing.isEmpty() && extra.isEmpty()) {
            return order(expected, got);
        }
        if (missing.size() == 1 && extra.size() == 1) {
            return differs(
                    CauseKind.OTHER_VALUE, "The list has " + words(extra) + " instead of " + words(missing) + ".");
        }
        var what = new StringBuilder();
        if (!missing.isEmpty()) {
            what.append("The list lacks ").append(words(missing)).append('.');
        }
        List<String> again =
                extra.stream().filter(expected::contains).distinct().toList();
        List<String> strange =
                extra.stream().filter(one -> !expected.contains(one)).toList();
        if (!again.isEmpty()) {
            what.append(what.isEmpty() ? "The list" : " It").append(" has ").append(words(again));
            what.append(" too often.");
        }
        if (!strange.isEmpty()) {
            what.append(what.isEmpty() ? "The list" : " It").append(" has ").append(words(strange));
            what.append(strange.size() == 1 ? ", which doesn't" : ", which don't")
                    .append(" belong there.");
        }
        return differs(CauseKind.OTHER_VALUE, what.toString());
    }

    private static Cause order(List<String> expected, List<String> got) {
        var backwards = new ArrayList<>(expected);
        Collections.reverse(backwards);
        if (backwards.equals(got)) {
            return differs(CauseKind.OTHER_ORDER, "The list has the right elements in reverse order.");
        }
        int first = 0;
        while (expected.get(first).equals(got.get(first))) {
            first++;
        }
        return differs(
                CauseKind.OTHER_ORDER,
                "The list has the right elements in another order: " + code(got.get(first)) + " comes before "
                        + code(expected.get(first)) + ".");
    }

    private static Cause differs(CauseKind kind, String what) {
        return new Cause(kind, what, null, 0);
    }

    /** At most two of them, and how many more there are. */
    private static String words(List<String> elements) {
        String first = code(elements.get(0));
        return switch (elements.size()) {
            case 1 -> first;
            case 2 -> first + " and " + code(elements.get(1));
            default -> first + " and " + (elements.size() - 1) + " more elements";
        };
    }

    private static String code(String element) {
        return "`" + Wording.shortened(element) + "`";
    }

    /** Those of the first list that the second lacks, as often as it lacks them. */
    private static List<String> without(List<String> all, List<String> others) {
        var left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    private static boolean isList(String text) {
        return text.startsWith("[") && text.endsWith("]");
    }

    /** The elements of a list as {@code toString} writes it: a comma within brackets belongs to an element. */
    private static List<String> elements(String list) {
        String inside = list.substring(1, list.length() - 1);
        var elements = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char letter = inside.charAt(i);
            depth += "[{(".indexOf(letter) >= 0 ? 1 : "]})".indexOf(letter) >= 0 ? -1 : 0;
            if (depth == 0 && inside.startsWith(", ", i)) {
                elements.add(inside.substring(from, i));
                from = i + 2;
            }
        }
        if (!inside.isEmpty()) {
            elements.add(inside.substring(from));
        }
        return elements;
    }
}
