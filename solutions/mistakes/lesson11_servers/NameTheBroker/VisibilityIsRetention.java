// mistake: M-TTL
// You have exchanged two times. One of them ends a hand-over: then others can receive the same message
// again. The other one ends the message.
// Which sentence speaks of a message that somebody has received, and which one of a whole topic?
package lesson11_servers;

final class NameTheBroker {

    static String prediction() {
        return """
                consumer group: share
                offset: position
                visibility time-out: keep
                dead-letter queue: aside
                retention: redeliver
                partition key: lane
                """;
    }
}
