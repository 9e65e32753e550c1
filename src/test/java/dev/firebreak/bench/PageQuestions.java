package dev.firebreak.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The other connection of a page: on it the page asks for all switches whenever it was told of a change. */
final class PageQuestions implements EventCrowd.Reading {

    private static final Pattern TAG = Pattern.compile("(?i)\\netag: *([^\\r]+)\\r");
    private static final int LARGEST_ANSWER = 1 << 15;

    private final String token;
    private final PageAddress address;
    private final PageStream.Listener listener;
    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
    private final ResponseReader reader = new ResponseReader();
    private String tag;
    private long asked;
    private long wanted;
    private boolean waiting;

    /** @param listener is told of each revision once its values have come */
    PageQuestions(Selector selector, int port, String token, PageAddress address, PageStream.Listener listener)
            throws IOException {
        this.token = token;
        this.address = address;
        this.listener = listener;
        this.tag = address.tag();
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Whoever waits for an answer asks once more afterwards. */
    void ask(long revision) throws IOException {
        wanted = revision;
        if (!waiting) {
            send();
        }
    }

    private void send() throws IOException {
        waiting = true;
        asked = wanted;
        ByteBuffer question = ByteBuffer.wrap(address.asking(token, tag, asked));
        while (question.hasRemaining()) {
            channel.write(question);
        }
    }

    @Override
    public void read(ByteBuffer shared) throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the server closed the connection");
        }
        if (!reader.isComplete(answer)) {
            return;
        }
        answered(
                ResponseReader.status(answer),
                new String(answer.array(), 0, reader.headLength(), StandardCharsets.ISO_8859_1));
        answer.clear();
        reader.reset();
        waiting = false;
        if (wanted > asked) {
            send();
        }
    }

    private void answered(int status, String head) throws IOException {
        Matcher found = TAG.matcher(head);
        if (status == 200 && found.find()) {
            tag = found.group(1);
        } else if (status != 304) {
            throw new IOException("an answer that was not expected: " + head);
        }
        listener.told(asked);
    }
}
