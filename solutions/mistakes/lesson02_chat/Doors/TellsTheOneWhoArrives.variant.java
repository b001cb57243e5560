// variant of: TellsTheOneWhoArrives
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class Doors {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> tellAll(chat, "joined", client));
        chat.addDisconnectListener(client -> tellAll(chat, "left", client));
    }

    private static void tellAll(SocketIONamespace chat, String event, SocketIOClient about) {
        String name = about.getHandshakeData().getSingleUrlParam("name");
        if (name != null) {
            for (SocketIOClient one : chat.getAllClients()) {
                one.sendEvent(event, name);
            }
        }
    }
}
