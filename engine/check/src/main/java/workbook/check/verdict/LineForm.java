package workbook.check.verdict;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import workbook.kit.PredictedLine;
import workbook.kit.Prediction;

/** Finds what is wrong with the form of a predicted line, such as quotes, or a word that no printed line has. */
final class LineForm {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Another number is another answer, and not another form. */
    private static final Pattern NUMBER = Pattern.compile("\\d+[.:]?");

    private static final int SHORTEST_BEGINNING = 3;

    private LineForm() {}

    /**
     * What is wrong with the form of a wrong line of this place; it tells nothing of what happened there.
     *
     * @param task what the learner has read: a word that it offers is no fault of the form
     */
    static Optional<String> fault(Prediction prediction, PredictedPlace place, String task) {
        if (prediction.hasRow()) {
            return Optional.empty();
        }
        List<String> happened = prediction.lines().stream()
                .map(PredictedLine::happened)
                .flatMap(String::lines)
                .toList();
        return place.wrong()
                .lines()
                .filter(line -> !line.equals(PredictedPlace.NO_LINE))
                .map(line -> fault(line, happened, task))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> fault(String line, List<String> happened, String task) {
        if (line.contains("\"") && happened.stream().noneMatch(one -> one.contains("\""))) {
            return Optional.of(
                    "`" + line + "` has quotes, and none of the lines to predict has any. Write it without quotes.");
        }
        List<String> known = happened.stream().flatMap(BLANKS::splitAsStream).toList();
        List<String> words = BLANKS.splitAsStream(line).toList();
        for (String word : words) {
            String bare = word.replaceFirst("[:,;.]$", "");
            if (!bare.equals(word) && known.contains(bare) && !known.contains(word) && !task.contains(word)) {
                return Optional.of("`" + line + "` has a `" + word.substring(bare.length()) + "` after `" + bare
                        + "`, and none of the lines to predict has one there.");
            }
            boolean offered = NUMBER.matcher(word).matches() || task.contains(word);
            if (!offered && known.stream().noneMatch(one -> one.contains(word) || isBeginning(one, word))) {
                return Optional.of(foreign(word, known));
            }
        }
        boolean withColon = happened.stream().anyMatch(one -> one.startsWith(words.get(0) + ": "))
                && happened.stream().noneMatch(one -> one.startsWith(words.get(0) + " "));
        if (withColon) {
            return Optional.of("`" + line + "` has another form than the lines to predict: they begin with `"
                    + words.get(0) + ":`.");
        }
        // Its form is the page's, or how many words come after the colon is what is asked for.
        if (task.contains(line)
                || happened.stream().map(LineForm::label).anyMatch(one -> one.equals(words) || begins(words, one))) {
            return Optional.empty();
        }
        List<List<String>> alike = happened.stream()
                .map(one -> BLANKS.splitAsStream(one).toList())
                .filter(one -> one.get(0).equals(words.get(0)))
                .toList();
        List<Integer> lengths = alike.stream().map(List::size).distinct().toList();
        boolean cutOrLonger = alike.stream().anyMatch(one -> begins(one, words) || begins(words, one));
        return !cutOrLonger || lengths.contains(words.size())
                ? Optional.empty()
                : Optional.of("`" + line + "` has too " + (words.size() < lengths.get(0) ? "few" : "many")
                        + " words: no line to predict that begins with `" + words.get(0) + "` has "
                        + (words.size() == 1 ? "nothing after it" : words.size() + " words")
                        + ". Look at what they are put together from.");
    }

    private static boolean begins(List<String> longer, List<String> shorter) {
        return longer.size() > shorter.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    /** A word that ends earlier: how much of it is there can be what is asked for. */
    private static boolean isBeginning(String begun, String word) {
        return begun.length() >= SHORTEST_BEGINNING && word.startsWith(begun);
    }

    /** The words before the first colon, with it; nothing that a line begins with if it has none. */
    private static List<String> label(String line) {
        int colon = line.indexOf(": ");
        return BLANKS.splitAsStream(colon < 0 ? "" : line.substring(0, colon + 1))
                .toList();
    }

    private static String foreign(String word, List<String> known) {
        return known.stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .map(right -> "This program writes `" + right + "`, and you wrote `" + word
                        + "`: capital and small letters count.")
                .orElse("None of the lines to predict has `" + word
                        + "` in it. Look at what they are put together from.");
    }
}
