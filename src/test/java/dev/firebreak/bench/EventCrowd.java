package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;

/** Many pages with an event stream each, all read by one thread; some ask again after each event, as browsers do. */
final class EventCrowd implements Crowd {

    /** What such a page does when it is told. */
    enum Told {
        NOTES_IT,
        ASKS_AGAIN
    }

    private static final int LARGEST = 1 << 16;

    private final Arrivals arrivals;
    private final Selector selector = Selector.open();
    private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST);
    private final Thread reader;

    EventCrowd(ConsoleProcess console, String token, int size) throws IOException, InterruptedException {
        this(console, token, size, Told.NOTES_IT);
    }

    static EventCrowd thatAsksAgain(ConsoleProcess console, String token, int size)
            throws IOException, InterruptedException {
        return new EventCrowd(console, token, size, Told.ASKS_AGAIN);
    }

    private EventCrowd(ConsoleProcess console, String token, int size, Told told)
            throws IOException, InterruptedException {
        arrivals = new Arrivals(size);
        List<PageAddress> addresses = PageAddress.of(console, token, "page", size);
        reader = Thread.ofPlatform().daemon().name("event-crowd").unstarted(this::read);
        for (int client = 0; client < size; client++) {
            open(console, token, addresses.get(client), client, told);
        }
        reader.start();
        arrivals.awaitAll();
    }

    private void open(ConsoleProcess console, String token, PageAddress address, int client, Told told)
            throws IOException {
        if (told == Told.NOTES_IT) {
            var _ = new PageStream(selector, console.port(), address, revision -> arrivals.arrived(client, revision));
        } else {
            PageQuestions questions = new PageQuestions(
                    selector, console.port(), token, address, revision -> arrivals.arrived(client, revision));
            var _ = new PageStream(selector, console.port(), address, questions::ask);
        }
    }

    /** Something with a connection that one thread reads for all. */
    interface Reading {

        /** @param shared may be used until it returns */
        void read(ByteBuffer shared) throws IOException;
    }

    private void read() {
        try {
            while (selector.isOpen()) {
                selector.select(this::read);
            }
        } catch (ClosedSelectorException over) {
            // closed by whoever measured
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(SelectionKey key) {
        try {
            in.clear();
            ((Reading) key.attachment()).read(in);
        } catch (IOException gone) {
            key.cancel();
        }
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public void close() {
        try {
            for (SelectionKey key : List.copyOf(selector.keys())) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
