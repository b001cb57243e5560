// mistake: M-RETRYALL
// You say that messages go to the dead-letter queue by their age.
// In the sentence, the message was received five times: it is not too old, it fails.
// Where did your hub put a parcel that made each driver fail?
package lesson11_servers;

final class NameTheBroker {

    static String prediction() {
        return """
                consumer group: share
                offset: position
                visibility time-out: redeliver
                dead-letter queue: keep
                retention: keep
                partition key: lane
                """;
    }
}
