package dev.firebreak.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A closed loop of requests over a number of connections, all from one thread, so that it takes one core at most. */
final class Load {

    private final byte[] request;
    private final int expectedStatus;
    private Latencies latencies = new Latencies();
    private long otherAnswers;
    private boolean ending;

    Load(byte[] request, int expectedStatus) {
        this.request = request;
        this.expectedStatus = expectedStatus;
    }

    /**
     * What was measured after the warm-up.
     *
     * @param allAnswers those to the warm-up too
     */
    record Measured(Latencies latencies, double seconds, long otherAnswers, long allAnswers) {}

    Measured run(int port, int connections, long warmUpMillis, long millis) throws IOException {
        try (Selector selector = Selector.open()) {
            List<Connection> open = new ArrayList<>();
            for (int number = 0; number < connections; number++) {
                open.add(new Connection(selector, port));
            }
            for (Connection connection : open) {
                connection.send();
            }
            loop(selector, warmUpMillis);
            int warmUps = latencies.count();
            latencies = new Latencies();
            otherAnswers = 0;
            long start = System.nanoTime();
            loop(selector, millis);
            double seconds = (System.nanoTime() - start) / 1e9;
            ending = true;
            for (Connection connection : open) {
                connection.channel.close();
            }
            return new Measured(latencies, seconds, otherAnswers, (long) warmUps + latencies.count());
        }
    }

    private void loop(Selector selector, long millis) throws IOException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            selector.select(key -> ((Connection) key.attachment()).read(), 100);
        }
    }

    /** One keep-alive connection: a request on its way, or its answer coming in. */
    private final class Connection {

        private final Selector selector;
        private final int port;
        private SocketChannel channel;
        private final ByteBuffer out = ByteBuffer.allocateDirect(request.length).put(request);
        private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 18);
        private final ResponseReader reader = new ResponseReader();
        private long sentAt;

        Connection(Selector selector, int port) throws IOException {
            this.selector = selector;
            this.port = port;
            this.channel = open();
        }

        private SocketChannel open() throws IOException {
            SocketChannel opened = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
            opened.configureBlocking(false);
            opened.register(selector, SelectionKey.OP_READ, this);
            return opened;
        }

        void send() throws IOException {
            sentAt = System.nanoTime();
            out.flip();
            while (out.hasRemaining()) {
                channel.write(out);
            }
            in.clear();
            reader.reset();
        }

        /** Servers close a connection after so many requests; opening another is part of what a client does. */
        private void next() throws IOException {
            if (reader.isClosing()) {
                channel.close();
                channel = open();
            }
            send();
        }

        void read() {
            try {
                if (channel.read(in) < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (reader.isComplete(in)) {
                    latencies.add(System.nanoTime() - sentAt);
                    if (ResponseReader.status(in) != expectedStatus) {
                        otherAnswers++;
                    }
                    next();
                }
            } catch (IOException e) {
                if (!ending) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
