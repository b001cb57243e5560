// mistake: -
// You matched the answers by order: the first answer with the first question.
// Each side answers when it can, so the order of the answers proves nothing. The number does: an
// answer carries the number of its question.
// Look at the digits after `43`, and find the question with the same digits after `42`.
package lesson01_events;

final class WhichAnswer {

    static String prediction() {
        return """
                tea: yes
                coffee: no
                """;
    }
}
