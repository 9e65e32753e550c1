package dev.firebreak.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One keep-alive connection that sends prepared requests and waits for each answer, with as little of its own as can be. */
final class RawClient implements AutoCloseable {

    private final int port;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 20);
    private final ResponseReader reader = new ResponseReader();
    private SocketChannel channel;

    RawClient(int port) throws IOException {
        this.port = port;
        this.channel = open();
    }

    /** An answer as it came. */
    record Response(int status, String head, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The value of a header, if it is there. */
        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    private SocketChannel open() throws IOException {
        SocketChannel opened = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return opened;
    }

    Response send(byte[] request) throws IOException {
        if (reader.isClosing()) {
            channel.close();
            channel = open();
        }
        in.clear();
        reader.reset();
        ByteBuffer out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) {
            channel.write(out);
        }
        while (!reader.isComplete(in)) {
            if (channel.read(in) < 0) {
                throw new IOException("the server closed the connection");
            }
        }
        return response();
    }

    private Response response() {
        byte[] all = new byte[in.position()];
        in.get(0, all);
        int head = reader.headLength();
        byte[] body = new byte[all.length - head];
        System.arraycopy(all, head, body, 0, body.length);
        return new Response(ResponseReader.status(in), new String(all, 0, head, StandardCharsets.ISO_8859_1), body);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
