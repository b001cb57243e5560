package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The chat that a learner takes home, in a JVM of its own: clients of both languages meet there, with
 * default options and over each transport alone. The JavaScript client is in a page of another site.
 */
class TakeHomeChatTest {
    private static final Path CLIENT = Path.of("../cli/src/main/resources/workbook/page/socket.io.min.js");

    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private Process chat;
    private int port;

    @BeforeEach
    void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        chat = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), "lesson02_chat.AChatOfYourOwn", "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(chat.getInputStream(), StandardCharsets.UTF_8));
        port = Integer.parseInt(String.valueOf(out.readLine()).replaceFirst(".*port (\\d+).*", "$1"));
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (chat != null) {
            chat.getOutputStream().close();
            assertTrue(chat.waitFor(5, TimeUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @CsvSource({"default,default", "polling,polling", "websocket,websocket", "polling,websocket", "default,polling"})
    void two_languages_chat(String java, String javaScript) throws InterruptedException {
        IO.Options options = new IO.Options();
        options.forceNew = true;
        if (!java.equals("default")) {
            options.transports = new String[] {java};
        }
        Socket ada = IO.socket(URI.create("http://127.0.0.1:" + port), options);
        ada.on(Socket.EVENT_CONNECT, any -> heard.add("connect"));
        ada.on("chat message", text -> heard.add(text[0]));
        try (BrowserContext context = chromium.browser().newContext()) {
            ada.connect();
            assertEquals("connect", heard.poll(10, TimeUnit.SECONDS));
            Page grace = joined(context, javaScript);
            grace.evaluate("socket.emit('chat message', 'hi, I am grace')");
            assertEquals("hi, I am grace", heard.poll(10, TimeUnit.SECONDS));
            assertEquals("hi, I am grace", grace.evaluate("next()"));
            ada.emit("chat message", "hi, I am ada");
            assertEquals("hi, I am ada", grace.evaluate("next()"));
            assertEquals("hi, I am ada", heard.poll(10, TimeUnit.SECONDS));
        } finally {
            ada.disconnect();
        }
    }

    private Page joined(BrowserContext context, String transport) {
        Page page = context.newPage();
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(CLIENT));
        page.evaluate("""
                async ([address, transport]) => {
                    const texts = [], waiting = [];
                    window.next = () => texts.length ? texts.shift() : new Promise(then => waiting.push(then));
                    window.socket = transport === "default" ? io(address) : io(address, {transports: [transport]});
                    socket.on("chat message", text => waiting.length ? waiting.shift()(text) : texts.push(text));
                    await new Promise(then => socket.on("connect", then));
                }""", new Object[] {"http://127.0.0.1:" + port, transport});
        return page;
    }
}
