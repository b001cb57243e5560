// right: the lines are in another order, which says the same
package lesson11_servers;

final class NameTheBroker {

    static String prediction() {
        return """
                partition key: lane
                retention: keep
                consumer group: share
                offset: position
                dead-letter queue: aside
                visibility time-out: redeliver
                """;
    }

    private NameTheBroker() {}
}
