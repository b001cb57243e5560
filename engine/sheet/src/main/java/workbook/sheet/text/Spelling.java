package workbook.sheet.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the word that a misspelt one stands for, among the words that the course itself uses. */
public final class Spelling {

    private static final int SHORTEST = 5;
    private static final int LONG = 8;
    private static final int MOST = 100_000;

    private static final Pattern ENDING = Pattern.compile("(\\p{L}{4,}?)(?:s|es|ed|d|ing|er|ers|ly)");

    private final Set<String> known;
    private final Map<Character, List<String>> targets = new HashMap<>();
    private final Map<String, String> meant = new ConcurrentHashMap<>();

    /**
     * @param known words that are right as they are, in lower case
     * @param targets words that others can stand for, those that occur most often first
     */
    public Spelling(Set<String> known, Collection<String> targets) {
        this.known = Set.copyOf(known);
        for (String target : targets) {
            if (target.length() >= SHORTEST) {
                this.targets
                        .computeIfAbsent(target.charAt(0), any -> new ArrayList<>())
                        .add(target);
            }
        }
    }

    /** One that corrects nothing. */
    public static Spelling none() {
        return new Spelling(Set.of(), List.of());
    }

    /** Words of these texts, those that occur at least {@code least} times as targets. */
    public static Spelling of(Collection<String> texts, Set<String> more, int least) {
        var counts = new TreeMap<String, Integer>();
        for (String text : texts) {
            AnswerText.plainWords(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        more.forEach(word -> counts.merge(word, least, Integer::sum));
        List<String> frequent = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        return new Spelling(counts.keySet(), frequent);
    }

    /** The word that is meant: the same one if it is known, or if nothing is near. */
    public String meant(String word) {
        if (word.length() < SHORTEST || known.contains(word) || inflected(word)) {
            return word;
        }
        if (meant.size() > MOST) {
            meant.clear();
        }
        return meant.computeIfAbsent(word, this::nearest);
    }

    /** "reloading" is a form of "reload", and no misspelt "reading". */
    private boolean inflected(String word) {
        Matcher ending = ENDING.matcher(word);
        return ending.matches() && (known.contains(ending.group(1)) || known.contains(ending.group(1) + "e"));
    }

    private String nearest(String word) {
        int allowed = word.length() >= LONG ? 2 : 1;
        String best = word;
        for (String target : targets.getOrDefault(word.charAt(0), List.of())) {
            if (Math.abs(target.length() - word.length()) <= allowed) {
                int distance = distance(word, target);
                if (distance <= allowed) {
                    best = target;
                    allowed = distance - 1;
                }
            }
        }
        return best;
    }

    /** How many letters are missing, too many, wrong, or changed places with their neighbour. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
