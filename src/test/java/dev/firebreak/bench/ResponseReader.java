package dev.firebreak.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds where a response ends in what has been read so far: just as much HTTP as a load generator needs. */
final class ResponseReader {

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.ISO_8859_1);

    private int headLength = -1;
    private int total = -1;
    private boolean chunked;
    private boolean closing;

    /** Whether the buffer, filled from 0 to its position, holds a whole response. */
    boolean isComplete(ByteBuffer buffer) {
        if (headLength < 0 && !findHead(buffer)) {
            return false;
        }
        return chunked ? endsWithLastChunk(buffer) : buffer.position() >= total;
    }

    void reset() {
        headLength = -1;
        total = -1;
        chunked = false;
        closing = false;
    }

    /** Whether the server says that it closes the connection after this answer. */
    boolean isClosing() {
        return closing;
    }

    int headLength() {
        return headLength;
    }

    static int status(ByteBuffer buffer) {
        return (buffer.get(9) - '0') * 100 + (buffer.get(10) - '0') * 10 + (buffer.get(11) - '0');
    }

    private boolean findHead(ByteBuffer buffer) {
        int filled = buffer.position();
        int length = 0;
        for (int at = 0; at + 3 < filled; at++) {
            if (buffer.get(at) != '\r' || buffer.get(at + 1) != '\n') {
                continue;
            }
            if (buffer.get(at + 2) == '\r') {
                headLength = at + 4;
                total = headLength + length;
                return true;
            }
            if (startsWith(buffer, at + 2, filled, LENGTH)) {
                length = number(buffer, at + 2 + LENGTH.length);
            } else if (startsWith(buffer, at + 2, filled, CHUNKED)) {
                chunked = true;
            } else if (startsWith(buffer, at + 2, filled, CLOSE)) {
                closing = true;
            }
        }
        chunked = false;
        closing = false;
        return false;
    }

    private static boolean startsWith(ByteBuffer buffer, int from, int filled, byte[] expected) {
        if (from + expected.length > filled) {
            return false;
        }
        for (int at = 0; at < expected.length; at++) {
            if (lower(buffer.get(from + at)) != expected[at]) {
                return false;
            }
        }
        return true;
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }

    private static int number(ByteBuffer buffer, int from) {
        int at = from;
        while (buffer.get(at) == ' ') {
            at++;
        }
        int value = 0;
        while (buffer.get(at) >= '0' && buffer.get(at) <= '9') {
            value = value * 10 + buffer.get(at) - '0';
            at++;
        }
        return value;
    }

    private static boolean endsWithLastChunk(ByteBuffer buffer) {
        int end = buffer.position();
        return end >= 5
                && buffer.get(end - 5) == '0'
                && buffer.get(end - 4) == '\r'
                && buffer.get(end - 3) == '\n'
                && buffer.get(end - 2) == '\r'
                && buffer.get(end - 1) == '\n';
    }
}
