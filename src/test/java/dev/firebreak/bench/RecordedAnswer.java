package dev.firebreak.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the console, to be given again by the bare servlet byte for byte. */
record RecordedAnswer(int status, Map<String, String> headers, byte[] body) {

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(status);
            out.writeInt(headers.size());
            for (Map.Entry<String, String> header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.writeInt(body.length);
            out.write(body);
        }
    }

    static RecordedAnswer read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            int status = in.readInt();
            int count = in.readInt();
            Map<String, String> headers = new LinkedHashMap<>();
            for (int number = 0; number < count; number++) {
                headers.put(in.readUTF(), in.readUTF());
            }
            return new RecordedAnswer(status, headers, in.readNBytes(in.readInt()));
        }
    }
}
