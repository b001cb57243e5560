// Alan's client uses HTTP only. What crosses his line? Predict the lines before you run it.
// tag::polls[]
var chat = Lab.start(room -> {
    // tag::relay[]
    room.addEventListener("say", String.class, (client, text, ack) -> {
        room.getBroadcastOperations().sendEvent("said", client, text);
    });
    // end::relay[]
});
var alan = chat.client("alan", Handshake.NONE.polling());
var grace = chat.client("grace");

alan.emits("say", "hi");
grace.emits("say", "welcome");

alan.crossings().forEach(System.out::println);
// end::polls[]
// tag::crossed[]
//=> HTTP < 0{...}
//=> HTTP > 40
//=> HTTP < 40{...}
//=> HTTP > 42["say","hi"]
//=> HTTP < 42["said","welcome"]
// end::crossed[]
chat.close();
