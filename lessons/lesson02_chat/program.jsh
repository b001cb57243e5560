// A server without a lab: a clock that starts, serves one client, and stops.
import io.socket.client.IO;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import workbook.wire.RepairedServer;

// tag::clock[]
RepairedServer clock = RepairedServer.onLoopback();

SocketIONamespace main = clock.addNamespace("/");
main.addConnectListener(client -> {
    client.sendEvent("time", "12:00");
});

clock.start();
// end::clock[]
// tag::client[]
var socket = IO.socket("http://127.0.0.1:" + clock.port());
var time = new CompletableFuture<String>();
socket.on("time", args -> time.complete(args[0].toString()));
socket.connect();
System.out.println(time.get(10, TimeUnit.SECONDS));
// end::client[]
//=> 12:00
// tag::stop[]
socket.disconnect();
clock.stop();
// end::stop[]
