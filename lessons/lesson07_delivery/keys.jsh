// The keys of the tutorial: the socket's id, a hyphen, and a counter. Ada and grace write while they're offline.
import java.util.concurrent.ConcurrentHashMap;

// tag::keys[]
var known = new ConcurrentHashMap<String, String>();
var chat = Lab.start(room -> {
    room.addEventListener("say", Map.class, (client, line, ack) -> {
        String text = (String) line.get("text");
        if (known.putIfAbsent((String) line.get("key"), text) == null) {
            room.getBroadcastOperations().sendEvent("said", text);
        }
        ack.sendAckData("ok");
    });
});
var ada = chat.client("ada");
var grace = chat.client("grace");

// Offline, a socket has no id: in JavaScript, the key is made of the word undefined.
var first = ada.asks("say", Map.of("key", "undefined-0", "text", "I'm on the train"));
var second = grace.asks("say", Map.of("key", "undefined-0", "text", "so am I"));

System.out.println("grace is told " + second.answers());
System.out.println("ada heard " + ada.heard());
// end::keys[]
// tag::printed[]
//=> grace is told ["ok"]
//=> ada heard [said "I'm on the train"]
// end::printed[]
chat.close();
