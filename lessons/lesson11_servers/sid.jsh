// A session is opened at north by plain HTTP. Which server answers a request that names it?
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import workbook.wire.RepairedServer;

var north = RepairedServer.onLoopback();
var south = RepairedServer.onLoopback();
north.start();
south.start();
var http = HttpClient.newHttpClient();
// tag::sid[]
HttpResponse<String> send(RepairedServer to, String sid, String packet) throws Exception {
    var path = "/socket.io/?EIO=4&transport=polling" + sid;
    var address = URI.create("http://127.0.0.1:" + to.port() + path);
    var request = HttpRequest.newBuilder(address);
    if (!packet.isEmpty()) {
        request.POST(BodyPublishers.ofString(packet));
    }
    return http.send(request.build(), BodyHandlers.ofString());
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
