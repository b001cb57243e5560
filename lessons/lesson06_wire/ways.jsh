// A client with default options begins with HTTP. Here the test says when its WebSocket opens.
// tag::ways[]
var chat = Lab.start(room -> {
    room.addEventListener("say", String.class, (client, text, ack) -> {
        room.getBroadcastOperations().sendEvent("said", client, text);
    });
});
var ada = chat.client("ada", Handshake.NONE.upgradingLater());

ada.emits("say", "one");
ada.upgrades();
ada.emits("say", "two");

ada.crossings().stream().filter(each -> each.contains("say")).forEach(System.out::println);
// end::ways[]
// tag::crossed[]
//=> HTTP > 42["say","one"]
//=> WebSocket > 42["say","two"]
// end::crossed[]
chat.close();
