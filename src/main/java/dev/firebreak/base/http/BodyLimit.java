package dev.firebreak.base.http;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads request bodies whole, up to the limit; whether their length was announced or not. */
@Component
class BodyLimit {

    /** How much an endpoint takes. */
    enum Size {
        USUAL,
        /** As {@link LongTexts} says. */
        LONG_TEXTS,
        /** As {@link TakesFile} says. */
        FILE
    }

    private final ApiSettings settings;

    BodyLimit(ApiSettings settings) {
        this.settings = settings;
    }

    byte[] read(InputStream body, long announced, Size size) throws IOException {
        DataSize most = most(size);
        if (announced > most.toBytes()) {
            throw tooLarge(most);
        }
        byte[] bytes = body.readNBytes(Math.toIntExact(most.toBytes() + 1));
        if (bytes.length > most.toBytes()) {
            throw tooLarge(most);
        }
        return bytes;
    }

    private DataSize most(Size size) {
        return switch (size) {
            case USUAL -> settings.maxBody();
            case LONG_TEXTS -> settings.maxTextBody();
            case FILE -> settings.maxFile();
        };
    }

    private static ProblemException tooLarge(DataSize most) {
        return new ProblemException(Problem.of(
                Problem.Kinds.TOO_LARGE, "too-large", "A request body may have " + most.toBytes() + " bytes at most."));
    }
}
