package workbook.check.verdict;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exception that a note tells of. A listener that throws gives a note for each event and for its thread; one of them
 * is enough.
 *
 * @param type the simple name of its class
 * @param place such as {@code Relay.java:20}
 */
public record ThrownAt(String type, String place) {

    private static final Pattern NOTE =
            Pattern.compile(" ended with (?:[\\w.$]*[.$])?(\\w+)(?:: .*)?, at (\\w+\\.java:\\d+)$", Pattern.DOTALL);

    /** The one that this note tells of. */
    public static Optional<ThrownAt> in(String note) {
        Matcher found = NOTE.matcher(note);
        return found.find() ? Optional.of(new ThrownAt(found.group(1), found.group(2))) : Optional.empty();
    }

    /** True if one of these texts tells of the exception that this note tells of. */
    public static boolean told(String note, List<String> texts) {
        return in(note).filter(thrown -> texts.stream().anyMatch(thrown::isToldIn))
                .isPresent();
    }

    private boolean isToldIn(String text) {
        return text.contains(type) && text.contains(place);
    }
}
