package workbook.process;

import java.util.List;

/**
 * Something thrown, as plain data: it is thrown again in the other JVM.
 *
 * @param kind a name that both sides know
 * @param words what its message is made of
 */
public record ThrownProblem(String kind, List<String> words) {

    /** A copy. */
    public ThrownProblem {
        words = List.copyOf(words);
    }
}
