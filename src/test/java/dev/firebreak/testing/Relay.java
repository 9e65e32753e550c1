package dev.firebreak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Stands between a client and the server, and can hold back whatever either says: the line is open, and nothing comes. */
public final class Relay implements AutoCloseable {

    private static final int CHUNK = 8 * 1024;

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantReadWriteLock flowing = new ReentrantReadWriteLock();
    private volatile boolean refusing;

    public Relay(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** From the thread that resumes it. */
    public void pause() {
        flowing.writeLock().lock();
    }

    public void resume() {
        flowing.writeLock().unlock();
    }

    /** From now on nobody gets through. */
    public void refuse() {
        refusing = true;
        cut();
    }

    public void accept() {
        refusing = false;
    }

    /** Ends all connections at once. */
    public void cut() {
        sockets.forEach(Relay::close);
        sockets.clear();
    }

    private void listen() {
        try {
            while (true) {
                Socket client = listening.accept();
                if (refusing) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> pump(client, server));
                Thread.ofVirtual().start(() -> pump(server, client));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                flowing.readLock().lock();
                try {
                    out.write(chunk, 0, length);
                } finally {
                    flowing.readLock().unlock();
                }
            }
        } catch (IOException ended) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
