package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many event streams read by one thread; they are told, and do not ask again as browsers would. */
final class EventCrowd implements Crowd {

    private static final Pattern ADDRESS = Pattern.compile("\"requestUri\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("id: ?(\\d+)\\n");
    private static final int TAIL = 256;

    private final Arrivals arrivals;
    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
    private final Thread reader;

    EventCrowd(ConsoleProcess console, String token, int size) throws IOException, InterruptedException {
        arrivals = new Arrivals(size);
        List<String> addresses = addresses(console, token, size);
        reader = Thread.ofPlatform().daemon().name("event-crowd").unstarted(this::read);
        for (int client = 0; client < size; client++) {
            open(console.port(), addresses.get(client), client);
        }
        reader.start();
        arrivals.awaitAll();
    }

    private static List<String> addresses(ConsoleProcess console, String token, int size) throws IOException {
        List<String> addresses = new ArrayList<>();
        try (RawClient client = new RawClient(console.port())) {
            for (int number = 0; number < size; number++) {
                Map<String, String> headers =
                        Map.of("Authorization", "Bearer " + token, "X-Firebreak-Instance", "page-" + number);
                String answer = client.send(RawRequest.post("/ofrep/v1/evaluate/flags", headers, "{}"))
                        .text();
                Matcher address = ADDRESS.matcher(answer);
                if (!address.find()) {
                    throw new IOException("no stream is offered: " + answer);
                }
                addresses.add(address.group(1));
            }
        }
        return addresses;
    }

    /** Its request is small enough to be taken at once. */
    private void open(int port, String address, int client) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channels.add(channel);
        String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Page(client));
    }

    private void read() {
        try {
            while (selector.isOpen()) {
                selector.select(this::read);
            }
        } catch (java.nio.channels.ClosedSelectorException over) {
            // closed by whoever measured
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(SelectionKey key) {
        Page page = (Page) key.attachment();
        try {
            in.clear();
            if (((SocketChannel) key.channel()).read(in) < 0) {
                key.cancel();
                return;
            }
            in.flip();
            page.take(StandardCharsets.ISO_8859_1.decode(in).toString(), arrivals);
        } catch (IOException gone) {
            key.cancel();
        }
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public void close() {
        try {
            selector.close();
            for (SocketChannel channel : channels) {
                channel.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What one has read; an event may come in two pieces. */
    private static final class Page {

        private final int client;
        private String tail = "";

        Page(int client) {
            this.client = client;
        }

        void take(String text, Arrivals arrivals) {
            String all = tail + text;
            Matcher id = ID.matcher(all);
            int end = 0;
            while (id.find()) {
                arrivals.arrived(client, Long.parseLong(id.group(1)));
                end = id.end();
            }
            tail = all.substring(Math.max(end, all.length() - TAIL));
        }
    }
}
