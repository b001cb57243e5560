// The same two servers, joined by what the library has for that. What crosses now, and what doesn't?
// tag::bus[]
var lab = Lab.of(chat -> {
    chat.addEventListener("join", String.class, (client, room, ack) ->
            client.joinRoom(room));
    chat.addEventListener("tea", String.class, (client, text, ack) ->
            chat.getRoomOperations("tea").sendEvent("said", text));
    chat.addEventListener("count", String.class, (client, any, ack) ->
            ack.sendAckData(chat.getAllClients().size()));
}).joinedServers("north", "south").begin();

var ada = lab.later("ada").at("north");
var grace = lab.later("grace").at("south");
ada.connects();
ada.emits("tea", "anyone?");
grace.connects();
grace.emits("join", "tea");

ada.emits("tea", "milk?");
System.out.println("grace: " + grace.heard());
System.out.println("clients: " + ada.asks("count", "all").answers());
// end::bus[]
// tag::printed[]
//=> grace: [said "milk?"]
//=> clients: [1]
// end::printed[]
lab.close();
