// Ada orders tea, and the network loses an acknowledgement. Predict the three lines before you run it.
import java.util.concurrent.CopyOnWriteArrayList;

// tag::lost[]
var stored = new CopyOnWriteArrayList<String>();
var shop = Lab.of(room -> {
    room.addEventListener("order", String.class, (client, item, ack) -> {
        stored.add(item);
        ack.sendAckData("stored " + stored.size());
    });
}).network().begin();
var ada = shop.client("ada");

ada.line().toClient().dropsAcknowledgement(1);
var first = ada.asks("order", "tea");
var second = ada.asks("order", "tea"); // no answer has come, so she sends it again

System.out.println("the first try is answered " + first.answers());
System.out.println("the second try is answered " + second.answers());
System.out.println("the shop has " + stored);
// end::lost[]
// tag::printed[]
//=> the first try is answered []
//=> the second try is answered ["stored 2"]
//=> the shop has [tea, tea]
// end::printed[]
shop.close();
