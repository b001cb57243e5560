// variant of: AGroupIsFanOut
package lesson11_servers;

final class NameTheBroker {

    static String prediction() {
        return String.join(
                "\n",
                "consumer group: copies",
                "offset: position",
                "visibility time-out: redeliver",
                "dead-letter queue: aside",
                "retention: keep",
                "partition key: lane");
    }
}
