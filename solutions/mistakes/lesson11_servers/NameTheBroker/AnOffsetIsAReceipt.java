// mistake: M-DELSEND
// You say that an offset settles one message.
// A receipt does that, and leaves the messages before it as they were. In the sentence, the program goes on
// after a restart, at one place.
// What is true of all messages before that place?
package lesson11_servers;

final class NameTheBroker {

    static String prediction() {
        return """
                consumer group: share
                offset: receipt
                visibility time-out: redeliver
                dead-letter queue: aside
                retention: keep
                partition key: lane
                """;
    }
}
