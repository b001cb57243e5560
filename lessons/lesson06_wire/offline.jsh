// Ada is in a room, and her line is cut. What is still there when she is back?
// tag::offline[]
var chat = Lab.of(room -> {
    room.addEventListener("join", String.class, (client, name, ack) -> {
        client.joinRoom(name);
    });
    room.addEventListener("say", String.class, (client, text, ack) -> {
        room.getBroadcastOperations().sendEvent("said", client, text);
    });
}).begin();
var ada = chat.client("ada", Handshake.NONE.reconnecting());
var grace = chat.client("grace");
ada.emits("join", "tea");

ada.goesOffline();
ada.emits("say", "can you hear me?");
grace.emits("say", "where is she?");
ada.comesOnline();

System.out.println("grace heard " + grace.heard());
System.out.println("ada heard " + ada.heard() + " and is in " + ada.rooms());
// end::offline[]
// tag::printed[]
//=> grace heard [said "can you hear me?"]
//=> ada heard [] and is in []
// end::printed[]
chat.close();
