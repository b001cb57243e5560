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
        // TODO 1: replace each ? with a word of the table on the page.
        return """
                consumer group: ?
                offset: ?
                visibility time-out: ?
                dead-letter queue: ?
                retention: ?
                partition key: ?
                """;
    }

    private NameTheBroker() {}
}
