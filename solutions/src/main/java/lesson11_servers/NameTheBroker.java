package lesson11_servers;

/**
 * NameTheBroker: which part of your hub does a broker's name mean?
 *
 * <p>The names and the words are on the page. Replace each {@code ?} with one of the words: copies, share, receipt,
 * position, redeliver, aside, keep, lane.
 *
 * <p>The page: lessons/lesson11_servers/NameTheBroker.adoc
 */
final class NameTheBroker {

    static String prediction() {
        return """
                consumer group: share
                offset: position
                visibility time-out: redeliver
                dead-letter queue: aside
                retention: keep
                partition key: lane
                """;
    }

    private NameTheBroker() {}
}
