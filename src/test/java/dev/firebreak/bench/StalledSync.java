package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** flagd clients that take their first document and then read no more, as a process that stands still does. */
final class StalledSync implements AutoCloseable {

    private static final int SMALL = 4_096;

    private final List<Channel> connections = new CopyOnWriteArrayList<>();
    private final SyncCrowd crowd;

    StalledSync(ConsoleProcess console, String token, int size) throws InterruptedException {
        crowd = new SyncCrowd(console, token, size, "stalled", this::connection);
        connections.forEach(each -> each.config().setAutoRead(false));
    }

    private NioSocketChannel connection() {
        NioSocketChannel connection = new NioSocketChannel();
        connection.config().setOption(ChannelOption.SO_RCVBUF, SMALL);
        connections.add(connection);
        return connection;
    }

    @Override
    public void close() {
        crowd.close();
    }
}
