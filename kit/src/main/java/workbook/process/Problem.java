package workbook.process;

import java.util.List;

/**
 * Something thrown, as plain data: it is thrown again in the other JVM.
 *
 * @param kind a name that both sides know
 * @param words what its message is made of
 */
public record Problem(String kind, List<String> words) {

    /** A copy. */
    public Problem {
        words = List.copyOf(words);
    }
}
