// mistake: -
// You matched both answers with the latest question, the one about coffee.
// A connection can have many open questions. Each keeps its number until its answer has come.
// Look at the digits after `43`, and find the question with the same digits after `42`.
package lesson01_events;

final class WhichAnswer {

    static String prediction() {
        return """
                coffee: yes
                coffee: no
                """;
    }
}
