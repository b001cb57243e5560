// One program on two servers, which know nothing of each other. Who hears a line that is for everyone?
// tag::apart[]
var lab = Lab.of(chat -> {
    chat.addEventListener("join", String.class, (client, room, ack) ->
            client.joinRoom(room));
    chat.addEventListener("all", String.class, (client, text, ack) ->
            chat.getBroadcastOperations().sendEvent("said", text));
    chat.addEventListener("tea", String.class, (client, text, ack) ->
            chat.getRoomOperations("tea").sendEvent("said", text));
}).servers("north", "south").begin();

var ada = lab.later("ada").at("north");
var grace = lab.later("grace").at("south");
ada.connects();
grace.connects();
ada.emits("join", "tea");
grace.emits("join", "tea");

ada.emits("all", "hi");
ada.emits("tea", "milk?");
System.out.println("ada: " + ada.heard());
System.out.println("grace: " + grace.heard());
// end::apart[]
// tag::printed[]
//=> ada: [said "hi", said "milk?"]
//=> grace: []
// end::printed[]
lab.close();
