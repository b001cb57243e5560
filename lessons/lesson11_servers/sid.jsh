// A session is opened at north by plain HTTP. Which server answers a request that names it?
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import workbook.wire.RepairedServer;

var north = RepairedServer.onLoopback();
var south = RepairedServer.onLoopback();
north.start();
south.start();
var http = HttpClient.newHttpClient();
// tag::sid[]
HttpResponse<String> send(RepairedServer server, String sid, String packet) throws Exception {
    var address = "http://127.0.0.1:" + server.port() + "/socket.io/?EIO=4&transport=polling" + sid;
    var request = HttpRequest.newBuilder(URI.create(address));
    if (!packet.isEmpty()) {
        request.POST(HttpRequest.BodyPublishers.ofString(packet));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
}

var opened = send(north, "", "").body();
var sid = "&sid=" + opened.split("\"")[3];
System.out.println("opened: " + opened.startsWith("0{"));
System.out.println("north: " + send(north, sid, "40").statusCode());
System.out.println("south: " + send(south, sid, "40").statusCode());
// end::sid[]
// tag::printed[]
//=> opened: true
//=> north: 200
//=> south: 400
// end::printed[]
north.stop();
south.stop();
