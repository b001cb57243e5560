package workbook.course;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How many letters must change to make one name of another. */
public final class Distance {

    private static final int NEAREST = 3;

    private Distance() {}

    /** The names that are nearest to one that does not exist: three at most, best first. */
    public static List<String> nearest(String wanted, Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(name -> between(wanted, name)))
                .limit(NEAREST)
                .toList();
    }

    /** Levenshtein's distance, capital letters or not. */
    static int between(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next(row, a.charAt(i - 1), b);
        }
        return row[b.length()];
    }

    private static void next(int[] row, char letter, String b) {
        int diagonal = row[0]++;
        for (int j = 1; j < row.length; j++) {
            int changed = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}
