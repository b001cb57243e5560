// mistake: -
// Your prediction says what would happen if every answer belonged to the latest question: both
// for coffee. A connection can have many open questions. Each keeps its number until its answer
// has come. Look at the digits behind 43, and find the question with the same digits behind 42.
package lesson01_events;

final class WhichAnswer {

    static String prediction() {
        return """
                coffee: yes
                coffee: no
                """;
    }
}
