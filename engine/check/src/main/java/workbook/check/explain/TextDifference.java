package workbook.check.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import workbook.check.compile.help.Names;

/** How one text differs from another that is nearly the same, in words that follow "it". */
final class TextDifference {

    // A learner's text can be of any length: so no pattern looks at a letter more than a few times.
    private static final Pattern OBJECT = Pattern.compile("[\\w$];?@[0-9a-f]{1,8}(?![\\w.])");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d{1,9}(?![\\d.]*\\d)");
    private static final Pattern ID = Pattern.compile("<([\\w ]+)'s id>");

    /** How a difference begins that is one of a number in a text. */
    static final String NUMBER_DIFFERS = "has the number ";

    private TextDifference() {}

    /** Compares two texts, such as lines of a log. */
    static Optional<String> of(String expected, String got) {
        var id = ID.matcher(got);
        if (id.find() && !expected.contains(id.group())) {
            return Optional.of("shows " + id.group(1) + "'s id");
        }
        int optional = got.indexOf("Optional[");
        boolean isOptional = got.contains("Optional.empty") || (optional >= 0 && got.indexOf(']', optional) > 0);
        if (isOptional && !expected.contains("Optional")) {
            return Optional.of("is an Optional turned into text, not the value in it");
        }
        if (OBJECT.matcher(got).find() && !expected.contains("@")) {
            return Optional.of("shows an object's class and hash code: the text of "
                    + (got.contains("[L") || got.contains("[B") ? "an array" : "an object")
                    + ", not what is in it");
        }
        if (got.contains("<lambda>") || got.contains("$$Lambda")) {
            return Optional.of("is the text of a lambda");
        }
        if (got.contains("null") && !expected.contains("null")) {
            return Optional.of("contains null: the value was not there");
        }
        if (got.equalsIgnoreCase(expected)) {
            return Optional.of("differs only in capital letters");
        }
        if (got.isEmpty()) {
            return Optional.of("is empty");
        }
        if (got.equals("[" + expected + "]")) {
            return Optional.of("is in brackets: the text of a whole list or array");
        }
        if (got.equals('"' + expected + '"') || got.equals("'" + expected + "'")) {
            return Optional.of("has quotes around it that belong to JSON or to Java, not to the text");
        }
        if (got.equals(expected.stripTrailing()) && expected.endsWith("\n")) {
            return Optional.of("has lost the line break at its end");
        }
        if (got.strip().equals(expected.strip())) {
            return Optional.of(
                    got.length() < expected.length()
                            ? "has lost the spaces at its ends"
                            : "has spaces at its ends that do not belong to it");
        }
        if (got.replaceAll("\\s+", "").equals(expected.replaceAll("\\s+", ""))) {
            return Optional.of("differs only in spaces");
        }
        Optional<String> number = number(expected, got);
        if (number.isPresent()) {
            return number;
        }
        if (letters(got).equals(letters(expected)) && !letters(got).isEmpty()) {
            return Optional.of("differs only in characters such as " + sign(expected, got));
        }
        if (!expected.isEmpty() && got.endsWith(expected)) {
            return Optional.of(
                    "has \"" + Wording.shortened(got.substring(0, got.length() - expected.length())) + "\" before it");
        }
        if (!expected.isEmpty() && got.startsWith(expected)) {
            return Optional.of("has \"" + Wording.shortened(got.substring(expected.length())) + "\" after it");
        }
        if (expected.endsWith(got)) {
            return Optional.of("lacks \"" + Wording.shortened(expected.substring(0, expected.length() - got.length()))
                    + "\" before it");
        }
        if (expected.startsWith(got)) {
            return Optional.of("lacks \"" + Wording.shortened(expected.substring(got.length())) + "\" after it");
        }
        if (sameWords(expected, got)) {
            return Optional.of("has the same words in another order");
        }
        return otherWords(expected, got);
    }

    /** Where the texts begin or end alike: the words between that do not. */
    private static Optional<String> otherWords(String expected, String got) {
        List<String> wanted = List.of(expected.split(" ", -1));
        List<String> was = List.of(got.split(" ", -1));
        int least = Math.min(wanted.size(), was.size());
        int before = 0;
        while (before < least && wanted.get(before).equals(was.get(before))) {
            before++;
        }
        int behind = 0;
        while (behind < least - before
                && wanted.get(wanted.size() - 1 - behind).equals(was.get(was.size() - 1 - behind))) {
            behind++;
        }
        String missing = String.join(" ", wanted.subList(before, wanted.size() - behind));
        String instead = String.join(" ", was.subList(before, was.size() - behind));
        return before + behind == 0 || missing.isBlank() || instead.isBlank()
                ? Optional.empty()
                : Optional.of("has \"" + Wording.shortened(instead) + "\" where \"" + Wording.shortened(missing)
                        + "\" belongs");
    }

    /** The same text around another number. */
    private static Optional<String> number(String expected, String got) {
        var wanted = NUMBER.matcher(expected);
        var was = NUMBER.matcher(got);
        boolean same = wanted.find()
                && was.find()
                && wanted.replaceFirst("").equals(was.replaceFirst(""))
                && !wanted.group().equals(was.group());
        if (!same) {
            return Optional.empty();
        }
        long by = Long.parseLong(was.group()) - Long.parseLong(wanted.group());
        return Optional.of(
                NUMBER_DIFFERS + was.group() + ", which is " + Math.abs(by) + (by > 0 ? " too high" : " too low"));
    }

    private static String sign(String expected, String got) {
        return got.chars()
                .filter(letter -> !Character.isLetterOrDigit(letter) && !Character.isWhitespace(letter))
                .filter(letter -> expected.indexOf(letter) < 0)
                .mapToObj(letter -> "\"" + (char) letter + "\"")
                .findFirst()
                .orElse("a comma or a colon");
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean sameWords(String one, String other) {
        List<String> first = List.of(one.toLowerCase(Locale.ROOT).split("\\W+"));
        List<String> second = List.of(other.toLowerCase(Locale.ROOT).split("\\W+"));
        return first.size() > 1
                && first.stream()
                        .sorted()
                        .toList()
                        .equals(second.stream().sorted().toList());
    }

    /** True for a JSON text such as {@code "Ack$1@5e91993f"}, which is what the JDK makes of any object. */
    static boolean isTextOfObject(String json) {
        return json.startsWith("\"") && OBJECT.matcher(json).find();
    }

    /** True for names of which one is likely to be the other, written wrongly. */
    static boolean nearly(String one, String other) {
        String first = letters(one).toLowerCase(Locale.ROOT);
        String second = letters(other).toLowerCase(Locale.ROOT);
        return !one.equals(other)
                && !first.isEmpty()
                && (first.equals(second)
                        || Names.isWithin(Math.min(first.length(), second.length()) > 4 ? 2 : 1, first, second));
    }
}
