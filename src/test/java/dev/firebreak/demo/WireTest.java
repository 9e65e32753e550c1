package dev.firebreak.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wire that stands still loses nothing and breaks nothing; a cut one breaks everything. */
class WireTest {

    private static final int A_WHILE = 300;
    private static final int LONG_ENOUGH = 10_000;

    private final ServerSocket console = listening();
    private final Wire wire = wire(console.getLocalPort());
    private Socket client = new Socket();
    private Socket server = new Socket();

    @BeforeEach
    void connect() throws IOException {
        client = new Socket(InetAddress.getLoopbackAddress(), wire.port());
        server = console.accept();
    }

    @AfterEach
    void close() throws IOException {
        wire.close();
        client.close();
        server.close();
        console.close();
    }

    @Test
    void whatIsSentBothWaysArrives() throws IOException {
        send(client, 'a');
        assertThat(read(server, LONG_ENOUGH)).isEqualTo('a');
        send(server, 'b');
        assertThat(read(client, LONG_ENOUGH)).isEqualTo('b');
    }

    @Test
    void standingStillNothingArrivesButTheConnectionStays() throws IOException {
        wire.standStill();
        send(client, 'a');
        send(server, 'b');

        assertThatThrownBy(() -> read(server, A_WHILE)).isInstanceOf(SocketTimeoutException.class);
        assertThatThrownBy(() -> read(client, A_WHILE)).isInstanceOf(SocketTimeoutException.class);

        wire.moveOn();

        assertThat(read(server, LONG_ENOUGH)).isEqualTo('a');
        assertThat(read(client, LONG_ENOUGH)).isEqualTo('b');
    }

    @Test
    void cutWhileItStandsStillItBreaks() throws IOException {
        wire.standStill();
        send(client, 'a');

        wire.moveOn();
        wire.cut();

        assertThat(wire.isWhole()).isFalse();
        // The port is given up by the thread that listened, a moment later.
        await().untilAsserted(() -> assertThatThrownBy(this::knock).isInstanceOf(ConnectException.class));
    }

    private void knock() throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), wire.port()).close();
    }

    private static void send(Socket from, char each) throws IOException {
        from.getOutputStream().write(each);
        from.getOutputStream().flush();
    }

    private static int read(Socket at, int patience) throws IOException {
        at.setSoTimeout(patience);
        return at.getInputStream().read();
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Wire wire(int port) {
        try {
            return new Wire(port);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
