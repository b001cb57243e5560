// mistake: M-ONEACK
// You say that each member of a consumer group gets each message.
// In the sentence, the second program takes over some of the messages, so it does not get all of them.
// Was that WhileYouWereOut, with a box for each driver, or ManyDrivers, with one queue for all of them?
package lesson11_servers;

final class NameTheBroker {

    static String prediction() {
        return """
                consumer group: copies
                offset: position
                visibility time-out: redeliver
                dead-letter queue: aside
                retention: keep
                partition key: lane
                """;
    }
}
