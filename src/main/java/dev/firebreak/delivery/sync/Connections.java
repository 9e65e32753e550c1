package dev.firebreak.delivery.sync;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.SocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every open connection by the address at its other end. gRPC tells of a call no more than that address, and only the
 * connection can be pinged.
 */
@Component
class Connections implements ChannelFactory<ServerChannel> {

    private final Map<SocketAddress, Connection> open = new ConcurrentHashMap<>();
    private final SyncSettings settings;

    Connections(SyncSettings settings) {
        this.settings = settings;
    }

    @Override
    public ServerChannel newChannel() {
        return new Listening();
    }

    @Nullable
    Connection at(@Nullable SocketAddress address) {
        return address == null ? null : open.get(address);
    }

    private void opened(Channel channel) {
        SocketAddress address = channel.remoteAddress();
        if (address == null) {
            return;
        }
        Connection connection = new Connection(channel, settings.pingEvery());
        open.put(address, connection);
        channel.closeFuture().addListener(closed -> open.remove(address, connection));
    }

    /** Listens, and takes note of what it accepts before anything is read from it. */
    private final class Listening extends NioServerSocketChannel {

        @Override
        protected int doReadMessages(List<Object> accepted) throws Exception {
            int before = accepted.size();
            int count = super.doReadMessages(accepted);
            accepted.subList(before, accepted.size()).forEach(child -> opened((Channel) child));
            return count;
        }
    }
}
