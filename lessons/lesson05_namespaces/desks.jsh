// A shop with two desks, and a room of the same name at each. Predict the three lines before you run it.
// tag::shop[]
var shop = Lab.startServer(server -> {
    for (var name : List.of("/orders", "/repairs")) {
        // tag::object[]
        var desk = server.addNamespace(name);
        // end::object[]
        desk.addEventListener("wait", String.class, (client, hall, ack) -> {
            client.joinRoom(hall);
        });
        desk.addEventListener("call", String.class, (client, hall, ack) -> {
            desk.getRoomOperations(hall).sendEvent("called", "at " + name);
        });
    }
});
var ada = shop.later("ada").in("/orders");
var grace = shop.later("grace").in("/orders");
var gracesRepairs = grace.joins("/repairs"); // on the same connection
var alan = shop.later("alan").in("/repairs");
ada.connects();
grace.connects();
alan.connects();

grace.emits("wait", "west");
alan.emits("wait", "west");
ada.emits("call", "west");
gracesRepairs.emits("call", "west");

System.out.println("grace at orders heard " + grace.heard());
System.out.println("grace at repairs heard " + gracesRepairs.heard());
System.out.println("alan at repairs heard " + alan.heard());
// end::shop[]
// tag::said[]
//=> grace at orders heard [called "at /orders"]
//=> grace at repairs heard []
//=> alan at repairs heard [called "at /repairs"]
// end::said[]

// One connection: what crossed grace's line.
for (var frame : grace.frames()) {
    if (frame.type().equals("EVENT")) {
        System.out.println(frame);
    }
}
//=> grace -> 42/orders,["wait","west"]
//=> grace <- 42/orders,["called","at /orders"]
//=> grace -> 42/repairs,["call","west"]
shop.close();
