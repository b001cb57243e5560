// mistake: -
// has: setRedeliveryDelay\(\s*[1-9A-Z]
// The broker has the message back, and keeps it for a while before it hands it over again: `setRedeliveryDelay`. Your
// hub asks for the next one at once, and gets the one behind it, or none.
// A message that comes back is to be handed over before the others. Without a delay, the broker does that by itself.
package lesson11_servers;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

final class RealBroker {

    static final int MOST_ATTEMPTS = 3;

    private static final Set<String> TOPICS = Set.of("pickup", "delivered");
    private static final int LONGEST = 200;

    static void configure(SocketIONamespace hub) {
        Counter counter = new Counter(Broker.start(settings(), options()));
        hub.addEventListener("subscribe", String.class, (client, topic, ack) -> {
            String refusal = refusal(client, topic);
            ack.sendAckData(refusal == null ? "ok" : refusal);
            if (refusal == null) {
                counter.opens(client, topic);
            }
        });
        hub.addEventListener("publish", Parcel.class, (client, parcel, ack) -> {
            String refusal = refusal(client, parcel);
            if (refusal == null) {
                counter.publish(parcel);
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        hub.addEventListener(
                "received",
                Integer.class,
                (client, id, ack) -> ack.sendAckData(counter.received(client, id) ? "ok" : "not yours"));
        hub.addEventListener(
                "failed",
                Integer.class,
                (client, id, ack) -> ack.sendAckData(counter.failed(client, id) ? "ok" : "not yours"));
        hub.addEventListener(
                "deadLetters", String.class, (client, topic, ack) -> ack.sendAckData(counter.deadLetters(client)));
        hub.addEventListener("expired", String.class, (client, topic, ack) -> ack.sendAckData(counter.expired()));
        hub.addDisconnectListener(client -> counter.goes(client));
    }

    /** What one client has of one topic: a session with the broker, and at most one message in flight. */
    static final class Desk {

        private final SocketIOClient client;
        private final String topic;
        private final JMSContext session;
        private final JMSConsumer consumer;
        private Delivery inFlight; // null if nothing is in flight

        Desk(JMSContext broker, SocketIOClient client, String topic) {
            this.client = client;
            this.topic = topic;
            session = broker.createContext(JMSContext.SESSION_TRANSACTED);
            consumer = topic.equals("pickup")
                    ? session.createConsumer(session.createQueue(topic))
                    : session.createSharedDurableConsumer(session.createTopic(topic), nameOf(client));
        }

        /** Hands over the broker's next message, if nothing is in flight. */
        void handOver() {
            if (inFlight != null) {
                return;
            }
            Message next = consumer.receiveNoWait();
            if (next != null) {
                inFlight = new Delivery(next);
                client.sendEvent("message", inFlight);
            }
        }

        /** The client reports its message: the broker can forget it. */
        void received() {
            session.commit();
            inFlight = null;
        }

        /** The client couldn't carry it out, or has left: the broker gets it back. */
        void giveBack() {
            session.rollback();
            inFlight = null;
        }

        /** The client has left. */
        void close() {
            giveBack();
            session.close();
        }

        boolean has(SocketIOClient owner, Integer id) {
            return client.equals(owner)
                    && inFlight != null
                    && Integer.valueOf(inFlight.id).equals(id);
        }
    }

    /** The desks of all clients. Its methods let only one thread in at a time. */
    static final class Counter {

        private final JMSContext broker;
        private final List<Desk> desks = new ArrayList<>();
        private int lastId;

        Counter(JMSContext broker) {
            this.broker = broker;
        }

        synchronized void opens(SocketIOClient client, String topic) {
            if (desks.stream().noneMatch(desk -> desk.client.equals(client) && desk.topic.equals(topic))) {
                desks.add(new Desk(broker, client, topic));
            }
            handOver();
        }

        synchronized void publish(Parcel parcel) {
            lastId++;
            if (parcel.topic.equals("pickup")) {
                send(broker.createQueue(parcel.topic), parcel);
            } else {
                send(broker.createTopic(parcel.topic), parcel);
            }
            handOver();
        }

        private void send(jakarta.jms.Destination to, Parcel parcel) {
            JMSProducer producer =
                    broker.createProducer().setProperty("id", lastId).setProperty("topic", parcel.topic);
            producer.setTimeToLive(parcel.millis == null ? 0 : parcel.millis); // 0: it never expires
            producer.send(to, parcel.text);
        }

        synchronized boolean received(SocketIOClient client, Integer id) {
            Desk desk = deskWith(client, id);
            if (desk != null) {
                desk.received();
                handOver();
            }
            return desk != null;
        }

        synchronized boolean failed(SocketIOClient client, Integer id) {
            Desk desk = deskWith(client, id);
            if (desk != null) {
                desk.giveBack();
                handOver();
            }
            return desk != null;
        }

        synchronized void goes(SocketIOClient client) {
            List<Desk> left =
                    desks.stream().filter(desk -> desk.client.equals(client)).toList();
            desks.removeAll(left);
            left.forEach(Desk::close);
            handOver();
        }

        /** Sends all dead letters to the client, and returns how many there are. */
        synchronized int deadLetters(SocketIOClient client) {
            List<Message> letters = waiting("dead");
            letters.forEach(letter -> client.sendEvent("deadLetter", Letter.of(letter)));
            return letters.size();
        }

        /** How many messages have expired, as far as the broker has noticed. */
        synchronized int expired() {
            return waiting("expired").size();
        }

        private List<Message> waiting(String queue) {
            try (QueueBrowser browser = broker.createBrowser(broker.createQueue(queue))) {
                List<Message> messages = new ArrayList<>();
                browser.getEnumeration().asIterator().forEachRemaining(message -> messages.add((Message) message));
                return messages;
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        }

        private void handOver() {
            desks.forEach(Desk::handOver);
        }

        private Desk deskWith(SocketIOClient client, Integer id) {
            return desks.stream()
                    .filter(desk -> desk.has(client, id))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Options of the connection to the broker, as in {@code "retryInterval=100"}. */
    private static String options() {
        return "consumerWindowSize=0";
    }

    /** What the broker does with messages that come back, or expire. */
    private static AddressSettings settings() {
        AddressSettings settings = new AddressSettings();
        settings.setMaxDeliveryAttempts(MOST_ATTEMPTS);
        settings.setRedeliveryDelay(1000);
        settings.setDeadLetterAddress(SimpleString.of("dead"));
        settings.setExpiryAddress(SimpleString.of("expired"));
        return settings;
    }

    /** Why this client can't use that topic; null if it can. */
    private static String refusal(SocketIOClient client, String topic) {
        if (nameOf(client).isEmpty()) {
            return "no name";
        }
        return topic == null || !TOPICS.contains(topic) ? "no such topic" : null;
    }

    /** Why this client can't publish that parcel; null if it can. */
    private static String refusal(SocketIOClient client, Parcel parcel) {
        String refusal = refusal(client, parcel == null ? null : parcel.topic);
        if (refusal != null) {
            return refusal;
        }
        if (parcel.text == null || parcel.text.isEmpty()) {
            return "no text";
        }
        if (parcel.text.length() > LONGEST) {
            return "too long";
        }
        return parcel.millis != null && parcel.millis < 1 ? "no time" : null;
    }

    /** The name that the client gave when it connected, as in {@code ?name=driver1}; empty if it gave none. */
    private static String nameOf(SocketIOClient client) {
        String name = client.getHandshakeData().getSingleUrlParam("name");
        return name == null ? "" : name;
    }

    private RealBroker() {}

    /** The value of {@code publish}; {@code millis} is null for a parcel that is always good. */
    static final class Parcel {
        public String topic;
        public String text;
        public Long millis;
    }

    /** The value of {@code message}: one attempt to deliver it, which the broker has counted. */
    static final class Delivery {
        public final int id;
        public final String topic;
        public final String text;
        public final int attempt;

        Delivery(Message message) {
            try {
                id = message.getIntProperty("id");
                topic = message.getStringProperty("topic");
                text = message.getBody(String.class);
                attempt = message.getIntProperty("JMSXDeliveryCount");
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The value of {@code deadLetter}. */
    record Letter(int id, String text) {

        static Letter of(Message message) {
            Delivery last = new Delivery(message);
            return new Letter(last.id, last.text);
        }
    }

    /** Starts the broker in this JVM. It keeps nothing on disk, listens on no port, and ends with the next hub. */
    static final class Broker {

        private static final String RUNNING = "workbook.broker.running";

        /** A connection to a broker that has nothing yet; or to that of the property workbook.broker, as it is. */
        static JMSContext start(AddressSettings settings, String options) {
            String url = System.getProperty("workbook.broker");
            if (url == null) {
                embed(settings);
                url = "vm://0";
            }
            return new ActiveMQConnectionFactory(url + "?" + options).createContext();
        }

        private static void embed(AddressSettings settings) {
            Configuration configuration = new ConfigurationImpl()
                    .setPersistenceEnabled(false)
                    .setSecurityEnabled(false)
                    .setJMXManagementEnabled(false)
                    .addAddressSetting("#", settings)
                    .addQueueConfiguration(QueueConfiguration.of("dead").setRoutingType(RoutingType.ANYCAST))
                    .addQueueConfiguration(QueueConfiguration.of("expired").setRoutingType(RoutingType.ANYCAST));
            EmbeddedActiveMQ broker = new EmbeddedActiveMQ().setConfiguration(configuration);
            try {
                configuration.addAcceptorConfiguration("in this JVM", "vm://0");
                if (System.getProperties().put(RUNNING, broker) instanceof EmbeddedActiveMQ before) {
                    before.stop();
                }
                broker.start();
            } catch (Exception e) {
                throw new IllegalStateException("the broker doesn't start", e);
            }
        }

        private Broker() {}
    }
}
