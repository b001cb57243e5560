// A parcel has an address that doesn't exist. The driver gives it back three times.
import java.util.ArrayDeque;

// tag::poison[]
var ready = new ArrayDeque<>(List.of("to nowhere", "to tea street"));
var hub = Lab.start(room -> {
    room.addEventListener("subscribe", String.class, (driver, topic, ack) -> {
        driver.sendEvent("message", ready.peek());
    });
    room.addEventListener("failed", String.class, (driver, text, ack) -> {
        driver.sendEvent("message", ready.peek()); // it is tried again
    });
});
var driver1 = hub.client("driver1");

driver1.emits("subscribe", "pickup");
driver1.emits("failed", "to nowhere");
driver1.emits("failed", "to nowhere");
driver1.emits("failed", "to nowhere");
driver1.heard().forEach(System.out::println);
// end::poison[]
// tag::printed[]
//=> message "to nowhere"
//=> message "to nowhere"
//=> message "to nowhere"
//=> message "to nowhere"
// end::printed[]
hub.close();
