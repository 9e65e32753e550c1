package dev.firebreak.delivery.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** An answer with the entity tag of its bytes, and what is sent instead to whoever has them already. */
record TaggedAnswer(EntityTag tag, byte[] body) {

    private static final byte[] END = {'}'};

    static TaggedAnswer of(byte[] body) {
        return new TaggedAnswer(EntityTag.of(body), body);
    }

    /** @param ifNoneMatch the values of that header, or null where the container cannot tell */
    Answer unless(@Nullable Enumeration<String> ifNoneMatch) {
        Answer.Header header = header(tag);
        return tag.isIn(ifNoneMatch) ? notModified(header) : Answer.json(body, header);
    }

    /** The same for a JSON object that lacks its end; what is offered with it counts for the tag. */
    Answer unless(@Nullable Enumeration<String> ifNoneMatch, @Nullable StreamOffer offer) {
        EntityTag whole = offer == null ? tag : tag.with(offer.tag());
        Answer.Header header = header(whole);
        return whole.isIn(ifNoneMatch)
                ? notModified(header)
                : Answer.json(body, offer == null ? END : offer.json(), header);
    }

    private static Answer.Header header(EntityTag tag) {
        return new Answer.Header("ETag", tag.quoted());
    }

    private static Answer notModified(Answer.Header header) {
        return Answer.empty(HttpServletResponse.SC_NOT_MODIFIED, header);
    }
}
