// mistake: -
// Your prediction says what would happen if answers came in the order of the questions: the
// first answer for the first question. Each side answers when it can, so that order proves
// nothing. The number does: it is the number that the question had. Look at the digits behind
// 43, and find the question with the same digits behind 42.
package lesson01_events;

final class WhichAnswer {

    static String prediction() {
        return """
                tea: yes
                coffee: no
                """;
    }
}
