// A café in which clients sit at tables. Predict the three lines before you run it.
// tag::cafe[]
var cafe = Lab.start(chat -> {
    chat.addEventListener("sit", String.class, (client, table, ack) -> {
        client.joinRoom(table);
    });
    chat.addEventListener("call", String.class, (client, table, ack) -> {
        chat.getRoomOperations(table).sendEvent("called", table);
    });
    chat.addEventListener("shout", String.class, (client, text, ack) -> {
        chat.getBroadcastOperations().sendEvent("shouted", text);
    });
});
var ada = cafe.client("ada");
var grace = cafe.client("grace");
var alan = cafe.client("alan");

ada.emits("sit", "tea");
grace.emits("sit", "tea");
grace.emits("sit", "coffee");
ada.emits("join", "coffee");
alan.emits("call", "tea");
alan.emits("call", "coffee");
ada.emits("shout", "hi");

System.out.println("ada heard " + ada.heard());
System.out.println("grace heard " + grace.heard());
System.out.println("alan heard " + alan.heard());
// end::cafe[]
// tag::said[]
//=> ada heard [called "tea", shouted "hi"]
//=> grace heard [called "tea", called "coffee", shouted "hi"]
//=> alan heard [shouted "hi"]
// end::said[]
System.out.println("grace is in " + grace.rooms() + ", alan is in " + alan.rooms());
//=> grace is in [coffee, tea], alan is in []
cafe.close();

// What stands for a room knows the members of the moment at which it was asked for.
// tag::early[]
var early = Lab.start(chat -> {
    var tea = chat.getRoomOperations("tea");

    chat.addEventListener("sit", String.class, (client, table, ack) -> {
        client.joinRoom("tea");
        tea.sendEvent("said", "with what I had");
        chat.getRoomOperations("tea").sendEvent("said", "asked again");
    });
});
var joan = early.client("joan");
joan.emits("sit", "tea");
System.out.println("joan heard " + joan.heard());
// end::early[]
//=> joan heard [said "asked again"]
early.close();
