package dev.firebreak.base.http;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads request bodies whole, up to the limit; whether their length was announced or not. */
@Component
class BodyLimit {

    private final DataSize most;

    BodyLimit(ApiSettings settings) {
        this.most = settings.maxBody();
    }

    byte[] read(InputStream body, long announced) throws IOException {
        if (announced > most.toBytes()) {
            throw tooLarge();
        }
        byte[] bytes = body.readNBytes(Math.toIntExact(most.toBytes() + 1));
        if (bytes.length > most.toBytes()) {
            throw tooLarge();
        }
        return bytes;
    }

    private ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                Problem.Kinds.TOO_LARGE, "too-large", "A request body may have " + most.toBytes() + " bytes at most."));
    }
}
