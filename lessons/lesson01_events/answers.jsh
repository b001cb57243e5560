// Four questions to one shop. How many of them are answered?
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
shop.frames().stream()
        .filter(frame -> frame.ackId() != null)
        .map(Frame::raw)
        .forEach(System.out::println);
// end::frames[]
