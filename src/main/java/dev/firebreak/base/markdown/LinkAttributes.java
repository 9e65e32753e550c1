package dev.firebreak.base.markdown;

import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Opens what leads out of the console elsewhere, and tells nobody there where the reader came from. */
final class LinkAttributes implements AttributeProvider {

    static final String REL = "noopener noreferrer nofollow";

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link && Addresses.mayBeFollowed(link.getDestination())) {
            attributes.put("target", "_blank");
            attributes.put("rel", REL);
        }
    }
}
