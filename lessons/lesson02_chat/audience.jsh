// A square with two people, and a third who comes later.
// Predict the three lines before you run it.
// tag::square[]
var square = Lab.start(chat -> {
    // tag::listeners[]
    var everybody = chat.getBroadcastOperations();

    chat.addEventListener("shout", String.class, (client, text, ack) -> {
        everybody.sendEvent("shouted", text);
    });
    chat.addEventListener("mumble", String.class, (client, text, ack) -> {
        client.sendEvent("mumbled", text);
    });
    // end::listeners[]
});
var ada = square.client("ada");
var grace = square.client("grace");

ada.emits("shout", "hi");
ada.emits("mumble", "so early");
var alan = square.client("alan");
grace.emits("shout", "hello");

System.out.println("ada heard " + ada.heard());
System.out.println("grace heard " + grace.heard());
System.out.println("alan heard " + alan.heard());
// end::square[]
// tag::said[]
//=> ada heard [shouted "hi", mumbled "so early", shouted "hello"]
//=> grace heard [shouted "hi", shouted "hello"]
//=> alan heard [shouted "hello"]
// end::said[]
square.close();

// A name is what a client says about itself. Joan says that she is grace.
// tag::called[]
var party = Lab.start(chat -> {
    chat.addEventListener("call", String.class, (client, name, ack) -> {
        for (SocketIOClient one : chat.getAllClients()) {
            var handshake = one.getHandshakeData();
            if (name.equals(handshake.getSingleUrlParam("name"))) {
                one.sendEvent("called", name);
            }
        }
    });
});
// end::called[]
var host = party.client("host", Map.of("name", "ada"));
var guest = party.client("guest", Map.of("name", "grace"));
var joan = party.client("joan", Map.of("name", "grace"));
host.emits("call", "grace");
System.out.println("guest heard " + guest.heard() + ", joan heard " + joan.heard());
//=> guest heard [called "grace"], joan heard [called "grace"]
party.close();
