// Ada's line falls silent. Who notices, and when? The clock stands still until time passes.
import java.time.Duration;

// tag::silent[]
var hall = Lab.of(room -> {
    room.addDisconnectListener(client -> {
        room.getBroadcastOperations().sendEvent("left", "somebody");
    });
}).heartbeat().network().begin();
var ada = hall.client("ada");
var grace = hall.client("grace");

hall.passes(Duration.ofSeconds(25));
ada.goesSilent();
hall.passes(Duration.ofSeconds(84));
System.out.println("after 84 seconds grace heard " + grace.heard());
hall.passes(Duration.ofSeconds(1));
System.out.println("after 85 seconds grace heard " + grace.heard());
System.out.println("ada's client says that it's connected: " + ada.connected());

ada.frames().stream().skip(3).forEach(System.out::println);
// end::silent[]
// tag::printed[]
//=> after 84 seconds grace heard []
//=> after 85 seconds grace heard [left "somebody"]
//=> ada's client says that it's connected: true
//=> ada <- 2
//=> ada -> 3
// end::printed[]
hall.close();
