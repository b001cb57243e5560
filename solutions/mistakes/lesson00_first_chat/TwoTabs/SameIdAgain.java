// mistake: M-SOCKID
// Your prediction is right for a server that knows a client again: there, a refreshed page gets its
// old id back. This one does not know who is there. An id belongs to a connection, and the old
// page's is closed for good; the new page makes a new one, which gets an id that nobody had.
// Which letters are already taken when ada's new page arrives?
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
