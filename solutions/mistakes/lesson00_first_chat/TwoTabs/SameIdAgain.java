// mistake: M-SOCKID
// You predicted that ada's refreshed page gets its old id back.
// The server doesn't know who is there. An id belongs to a connection, and the old page's
// connection is closed for good. The new page makes a new connection, with an id that nobody had
// before.
// Which letters are already taken when the new page connects?
package lesson00_first_chat;

final class TwoTabs {

    static String prediction() {
        return """
                open
                connect A
                connect B
                message hi
                disconnect A
                connect A
                disconnect B
                """;
    }
}
