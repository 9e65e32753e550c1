package dev.firebreak.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The event stream of one page: tells of each revision that it is told of. */
final class PageStream implements EventCrowd.Reading {

    /** Is told of a revision. */
    interface Listener {
        void told(long revision) throws IOException;
    }

    private static final Pattern ID = Pattern.compile("id: ?(\\d+)\\n");
    private static final int TAIL = 256;

    private final Listener listener;
    private final SocketChannel channel;
    private String tail = "";

    /** Its request is small enough to be taken at once. */
    PageStream(Selector selector, int port, PageAddress address, Listener listener) throws IOException {
        this.listener = listener;
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(address.listening().getBytes(StandardCharsets.ISO_8859_1)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** An event may come in two pieces. */
    @Override
    public void read(ByteBuffer shared) throws IOException {
        if (channel.read(shared) < 0) {
            throw new EOFException("the stream ended");
        }
        String all = tail + StandardCharsets.ISO_8859_1.decode(shared.flip());
        Matcher id = ID.matcher(all);
        int end = 0;
        while (id.find()) {
            listener.told(Long.parseLong(id.group(1)));
            end = id.end();
        }
        tail = all.substring(Math.max(end, all.length() - TAIL));
    }
}
