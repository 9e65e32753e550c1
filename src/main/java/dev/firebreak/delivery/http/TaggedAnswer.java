package dev.firebreak.delivery.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** An answer with the entity tag of its bytes, and what is sent instead to whoever has them already. */
record TaggedAnswer(EntityTag tag, Answer whole, Answer notModified) {

    static TaggedAnswer of(byte[] body) {
        EntityTag tag = EntityTag.of(body);
        Answer.Header header = new Answer.Header("ETag", tag.quoted());
        return new TaggedAnswer(
                tag, Answer.json(body, header), Answer.empty(HttpServletResponse.SC_NOT_MODIFIED, header));
    }

    /** @param ifNoneMatch the values of that header, or null where the container cannot tell */
    Answer unless(@Nullable Enumeration<String> ifNoneMatch) {
        while (ifNoneMatch != null && ifNoneMatch.hasMoreElements()) {
            if (tag.isIn(ifNoneMatch.nextElement())) {
                return notModified;
            }
        }
        return whole;
    }
}
