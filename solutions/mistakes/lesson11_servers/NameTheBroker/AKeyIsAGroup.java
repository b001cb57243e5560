// mistake: -
// You say that a partition key decides which consumers share the work.
// The key belongs to a message, and the sentence speaks of the order of messages.
// Think of all that is said about one parcel: what has to hold for these messages, and not for those of
// another parcel?
package lesson11_servers;

final class NameTheBroker {

    static String prediction() {
        return """
                consumer group: share
                offset: position
                visibility time-out: redeliver
                dead-letter queue: aside
                retention: keep
                partition key: share
                """;
    }
}
