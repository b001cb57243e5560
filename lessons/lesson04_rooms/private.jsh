// A word for grace, sent to everyone: pages are to show it only to her.
// tag::leak[]
var leak = Lab.start(chat -> {
    chat.addEventListener("whisper", String.class, (client, text, ack) -> {
        chat.getBroadcastOperations().sendEvent("whispered", client, "to grace: " + text);
    });
});
var ada = leak.client("ada");
var grace = leak.client("grace");
var alan = leak.client("alan");
ada.emits("whisper", "the cake is for alan");

for (var frame : leak.frames()) {
    if (frame.client().equals("alan") && frame.raw().contains("cake")) {
        System.out.println(frame);
    }
}
// end::leak[]
//=> alan <- 42/chat,["whispered","to grace: the cake is for alan"]
leak.close();
