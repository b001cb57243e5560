package workbook.grade.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The students of a class.
 *
 * @param entries in the file's order
 * @param problems a sentence for each row that could not be read
 */
public record Roster(List<RosterEntry> entries, List<String> problems) {

    /** Where no file was given: every student is known by the name of the folder only. */
    public static final Roster NONE = new Roster(List.of(), List.of());

    /** What Moodle adds to the name of a student's folder, and Canvas to that of a student's file. */
    private static final Pattern DOWNLOADED = Pattern.compile("_\\d+_assignsubmission_.*$|_(?:LATE_)?\\d+_\\d+$");

    /** What Canvas puts between a student's name and numbers if the submission came after its due date. */
    private static final Pattern LATE = Pattern.compile(".+_LATE_\\d+_\\d+");

    public Roster {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * Which submission is whose.
     *
     * @param known by the submission's name
     * @param unknown submissions that no entry fits, or several do
     * @param missing entries without a submission
     * @param problems a sentence for each of these
     */
    public record Match(
            Map<String, RosterEntry> known, List<String> unknown, List<RosterEntry> missing, List<String> problems) {}

    /** Finds the entry of each submission by id, email, the email's first part, or the name in either order. */
    public Match match(Collection<String> submissions) {
        if (entries.isEmpty()) {
            return new Match(Map.of(), List.copyOf(submissions), List.of(), problems);
        }
        Map<String, Set<RosterEntry>> byKey = new HashMap<>();
        for (RosterEntry entry : entries) {
            entry.keys()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, none -> new HashSet<>()).add(entry));
        }
        var known = new LinkedHashMap<String, RosterEntry>();
        var unknown = new ArrayList<String>();
        var said = new ArrayList<>(problems);
        var owners = new HashMap<RosterEntry, String>();
        for (String submission : submissions) {
            Set<RosterEntry> found = byKey.getOrDefault(key(submission), Set.of());
            RosterEntry entry = found.size() == 1 ? found.iterator().next() : null;
            String other = entry == null ? null : owners.putIfAbsent(entry, submission);
            if (entry != null && other == null) {
                known.put(submission, entry);
            } else {
                unknown.add(submission);
                said.add(why(submission, found.size(), other));
            }
        }
        List<RosterEntry> missing =
                entries.stream().filter(entry -> !owners.containsKey(entry)).toList();
        missing.forEach(entry -> said.add(entry.shown() + " is in the roster, and handed in nothing."));
        return new Match(known, List.copyOf(unknown), missing, List.copyOf(said));
    }

    /** The entry that one submission alone fits; null if none or several do. */
    public @Nullable RosterEntry entry(String submission) {
        String wanted = key(submission);
        List<RosterEntry> found =
                entries.stream().filter(entry -> entry.keys().contains(wanted)).toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** What the name of a submission, or of another file of a student's, is compared by: its letters and digits. */
    public static String key(String submission) {
        return RosterEntry.key(person(submission));
    }

    /** A submission's name without what a learning platform has added to it: for people. */
    public static String person(String submission) {
        return DOWNLOADED.matcher(submission).replaceFirst("");
    }

    /** True if the learning platform says so by the submission's name, as Canvas does. */
    public static boolean saysLate(String submission) {
        return LATE.matcher(submission).matches();
    }

    /** What files of a student can be called, each as {@link #key} makes it. */
    public static Set<String> keys(String submission, @Nullable RosterEntry entry) {
        var keys = new HashSet<String>();
        keys.add(key(submission));
        if (entry != null) {
            keys.addAll(entry.keys());
        }
        return keys;
    }

    private static String why(String submission, int found, @Nullable String other) {
        if (other != null) {
            return submission + " and " + other + " are the same student of the roster. Only " + other
                    + " has that student's name.";
        }
        return found == 0
                ? person(submission) + " is not in the roster."
                : submission + " could be any of " + found + " students of the roster.";
    }
}
