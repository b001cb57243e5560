// A tea shop: one listener, two clients. Predict the two lines before you run it.
// tag::shop[]
var shop = Lab.start(chat -> {
    // tag::handler[]
    chat.addEventListener("order", String.class, (client, item, ack) -> {
        client.sendEvent("making", item);
    });
    // end::handler[]
});
var ada = shop.client("ada");
var grace = shop.client("grace");

ada.emits("order", "tea");
grace.emits("Order", "cake");

System.out.println("ada heard " + ada.heard());
System.out.println("grace heard " + grace.heard());
// end::shop[]
// tag::said[]
//=> ada heard [making "tea"]
//=> grace heard []
// end::said[]
shop.close();

// An object as a value: the class after the name says what the handler gets.
// tag::values[]
public class Order { public String item; public int cups; }

var counter = Lab.start(chat -> {
    chat.addEventListener("order", Order.class, (client, order, ack) -> {
        client.sendEvent("making", order.cups + " cups of " + order.item);
    });
});
var alan = counter.client("alan");
alan.emits("order", Map.of("item", "tea", "cups", 2, "sugar", true));
alan.emits("order", Map.of("item", "tea"));
alan.emits("order", "{\"item\":\"tea\",\"cups\":2}");
alan.heard().forEach(System.out::println);
// end::values[]
// The class has no field for sugar, so it is dropped. If cups are missing, they are 0.
// A text is not an object, so the third order does not reach the handler.
//=> making "2 cups of tea"
//=> making "0 cups of tea"
System.out.println(alan.heard().size());
//=> 2
counter.close();
