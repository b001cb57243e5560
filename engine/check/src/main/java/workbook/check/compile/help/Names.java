package workbook.check.compile.help;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Names as people mistype them. */
public final class Names {

    private Names() {}

    /** Those that may have been meant: the same in other case, or else with a letter wrong. */
    static List<String> near(String typed, Collection<String> known) {
        List<String> sameLetters = known.stream()
                .filter(name -> name.equalsIgnoreCase(typed) && !name.equals(typed))
                .distinct()
                .toList();
        return sameLetters.isEmpty()
                ? known.stream()
                        .filter(name -> !name.equals(typed) && isNear(lower(typed), lower(name)))
                        .distinct()
                        .toList()
                : sameLetters;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean isNear(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        return longest >= 3 && isWithin(longest >= 9 ? 2 : 1, a, b);
    }

    /** True if so many letters, changed, added, removed or swapped with their neighbour, make one of the other. */
    public static boolean isWithin(int letters, String a, String b) {
        return Math.abs(a.length() - b.length()) <= letters && distance(a, b) <= letters;
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[a.length()][b.length()];
    }

    /** Such as {@code `a`, `b` or `c`}. */
    static String or(List<String> names) {
        return list(names, " or ");
    }

    /** Such as {@code `a`, `b` and `c`}. */
    static String and(List<String> names) {
        return list(names, " and ");
    }

    private static String list(List<String> names, String last) {
        List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
        int end = quoted.size() - 1;
        return end < 1 ? String.join("", quoted) : String.join(", ", quoted.subList(0, end)) + last + quoted.get(end);
    }

    /** With its article. */
    static String a(String noun) {
        return ("AEIOaeio".indexOf(noun.replace("`", "").charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** In one line, and not too long to be read at a glance. */
    static String shortened(String code) {
        String line = code.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }
}
