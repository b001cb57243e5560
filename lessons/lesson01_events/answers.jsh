// Four questions to one shop. How many of them get an answer?
// tag::shop[]
var shop = Lab.start(chat -> {
    chat.addEventListener("price", String.class, (client, item, ack) -> {
        ack.sendAckData(3);
    });
    chat.addEventListener("thanks", String.class, (client, text, ack) -> {
    });
    chat.addEventListener("trouble", String.class, (client, text, ack) -> {
        throw new IllegalStateException("the kettle is cold");
    });
});
var ada = shop.client("ada");

ada.asks("price", "tea");
ada.asks("thanks", "for the tea");
ada.asks("trouble", "with the kettle");
ada.asks("Price", "tea");
// end::shop[]

// tag::frames[]
for (Frame frame : shop.frames()) {
    if (frame.ackId() != null) {
        System.out.println(frame.raw());
    }
}
// end::frames[]
// tag::said[]
//=> 42/chat,0["price","tea"]
//=> 43/chat,0[3]
//=> 42/chat,1["thanks","for the tea"]
//=> 43/chat,1[]
//=> 42/chat,2["trouble","with the kettle"]
//=> 42/chat,3["Price","tea"]
// end::said[]

// Another client counts its own questions: its first one has the number 0, too.
var grace = shop.client("grace");
grace.asks("price", "cake");
var frames = shop.frames();
System.out.println(frames.get(frames.size() - 1).raw());
//=> 43/chat,0[3]
shop.close();
