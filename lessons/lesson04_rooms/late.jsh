// Alan joins a room in which something has been said. What does he hear?
// tag::late[]
var late = Lab.start(chat -> {
    chat.addEventListener("join", String.class, (client, room, ack) -> {
        client.joinRoom(room);
    });
    chat.addEventListener("say", String.class, (client, text, ack) -> {
        chat.getRoomOperations("tea").sendEvent("said", text);
    });
});
var ada = late.client("ada");
var alan = late.client("alan");

ada.emits("join", "tea");
ada.emits("say", "one");
alan.emits("join", "tea");
ada.emits("say", "two");
System.out.println("alan heard " + alan.heard());
// end::late[]
//=> alan heard [said "two"]
late.close();
