package dev.firebreak.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The network between an instance of the assistant and the console: a relay on loopback that can be cut or stand still, so
 * that an outage, or a process that hangs, is a real one for the unmodified client behind it.
 */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 8_192;
    private static final int BACKLOG = 50;

    private final int consolePort;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private volatile @Nullable ServerSocket server;
    private boolean standing;

    Wire(int consolePort) throws IOException {
        this.consolePort = consolePort;
        ServerSocket first = listen(0);
        this.port = first.getLocalPort();
        accept(first);
    }

    int port() {
        return port;
    }

    boolean isWhole() {
        return server != null;
    }

    /** From now on nothing gets through: open connections break and new ones are refused. */
    synchronized void cut() throws IOException {
        ServerSocket listening = server;
        server = null;
        if (listening != null) {
            listening.close();
        }
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    /** From now on connections stay open, but nothing moves on them, not even the answer to a ping. */
    void standStill() {
        synchronized (gate) {
            standing = true;
        }
    }

    /** Everything that waited moves on. */
    void moveOn() {
        synchronized (gate) {
            standing = false;
            gate.notifyAll();
        }
    }

    boolean isStanding() {
        synchronized (gate) {
            return standing;
        }
    }

    private void waitWhileStanding() throws InterruptedIOException {
        synchronized (gate) {
            while (standing) {
                try {
                    gate.wait();
                } catch (InterruptedException stopped) {
                    throw new InterruptedIOException();
                }
            }
        }
    }

    synchronized void join() throws IOException {
        if (server == null) {
            accept(listen(port));
        }
    }

    @Override
    public void close() throws IOException {
        moveOn();
        cut();
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    }

    private void accept(ServerSocket listening) {
        server = listening;
        Thread.ofVirtual().name("demo-wire").start(() -> {
            while (!listening.isClosed()) {
                try {
                    relay(listening.accept());
                } catch (IOException cutOrRefused) {
                    // The next request of the assistant finds out.
                }
            }
        });
    }

    private void relay(Socket client) throws IOException {
        Socket console = new Socket(InetAddress.getLoopbackAddress(), consolePort);
        open.add(client);
        open.add(console);
        client.setTcpNoDelay(true);
        console.setTcpNoDelay(true);
        pump(client, console);
        pump(console, client);
    }

    private void pump(Socket from, Socket to) {
        Thread.ofVirtual().name("demo-wire").start(() -> {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    waitWhileStanding();
                    out.write(buffer, 0, read);
                }
            } catch (IOException over) {
                // Either side hung up.
            } finally {
                open.remove(from);
                open.remove(to);
            }
        });
    }
}
