package dev.firebreak.switches.files;

import dev.firebreak.base.yaml.BadFile;
import dev.firebreak.base.yaml.Fault;
import dev.firebreak.base.yaml.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** Reads the text of a file: UTF-8, and not more than what is allowed. */
final class FileText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileText() {}

    static String read(Path file, DataSize largest) throws BadFile {
        if (!Files.isRegularFile(file)) {
            throw new BadFile(Fault.ofFile("is neither a file nor a folder"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Math.toIntExact(largest.toBytes() + 1));
            if (bytes.length > largest.toBytes()) {
                throw new BadFile(Fault.ofFile("is larger than " + largest.toKilobytes()
                        + " kB: split it, or raise firebreak.definitions-largest-file"));
            }
            return decode(bytes);
        } catch (AccessDeniedException denied) {
            throw new BadFile(Fault.ofFile("cannot be read: Firebreak's user lacks the permission"));
        } catch (IOException failure) {
            throw new BadFile(Fault.ofFile("cannot be read: " + failure.getMessage()));
        }
    }

    private static String decode(byte[] bytes) throws BadFile {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            throw new BadFile(Place.at(decoded, decoded.length()), "is not UTF-8: save the file as UTF-8");
        }
        return !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded;
    }
}
