package workbook.grade.roster;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One student of a class, as the learning platform knows them; each text may be empty, but not all of name, id and
 * email.
 *
 * @param name such as {@code Ada Lovelace} or {@code Lovelace, Ada}
 * @param id the platform's own, or the university's number
 * @param group such as {@code Tuesday}
 */
public record RosterEntry(String name, String id, String email, String group, Extension extension) {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANK = Pattern.compile("[\\s,]+");

    /** The name for people: what there is. */
    public String shown() {
        return !name.isEmpty() ? name : !id.isEmpty() ? id : email;
    }

    /** The family name first, as platforms sort it: {@code Lovelace, Ada}. */
    public String familyFirst() {
        int blank = name.lastIndexOf(' ');
        return name.contains(",") || blank < 0 ? name : name.substring(blank + 1) + ", " + name.substring(0, blank);
    }

    /** What stands before the family name. */
    public String givenName() {
        String sorted = familyFirst();
        int comma = sorted.indexOf(',');
        return comma < 0 ? sorted : sorted.substring(comma + 1).strip();
    }

    /** The name without what stands before it; empty for a name of one word. */
    public String familyName() {
        String sorted = familyFirst();
        int comma = sorted.indexOf(',');
        return comma < 0 ? "" : sorted.substring(0, comma).strip();
    }

    /** The words of the name. */
    public List<String> words() {
        return BLANK.splitAsStream(name).filter(word -> !word.isBlank()).toList();
    }

    /** What a folder of this student's can be called, each as {@link #key} makes it. */
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        for (String text :
                List.of(id, email, localPart(), name, givenName() + familyName(), familyName() + givenName())) {
            if (!key(text).isEmpty()) {
                keys.add(key(text));
            }
        }
        return keys;
    }

    private String localPart() {
        int at = email.indexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }

    /** The letters and digits of a text, without accents and capitals. */
    static String key(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTER.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
