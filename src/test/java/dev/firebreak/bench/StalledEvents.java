package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Event streams whose clients never read a byte. */
final class StalledEvents implements AutoCloseable {

    private static final int SMALL = 1_024;

    private final List<Socket> sockets = new ArrayList<>();

    StalledEvents(ConsoleProcess console, String token, int size) throws IOException {
        for (PageAddress address : PageAddress.of(console, token, "stalled", size)) {
            Socket socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(SMALL);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), console.port()));
            socket.getOutputStream().write(address.listening().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Override
    public void close() {
        try {
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
