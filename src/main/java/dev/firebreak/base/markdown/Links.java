package dev.firebreak.base.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Goes through a parsed text: keeps good links, spells out bad ones, links what is mentioned, and makes headings small. */
final class Links extends AbstractVisitor {
    private static final int HEADINGS_LOWER = 2;
    private static final int LOWEST = 6;

    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("://|\\w[.@]\\w");

    private final Consumer<Text> mentions;

    Links(Consumer<Text> mentions) {
        this.mentions = mentions;
    }

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(LOWEST, heading.getLevel() + HEADINGS_LOWER));
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        if (Addresses.mayBeFollowed(link.getDestination())) {
            link.setTitle(null);
            new Inside().look(link);
            if (pretends(link)) {
                link.insertAfter(new Text(" (" + link.getDestination() + ")"));
            }
            return;
        }
        spellOut(link, link.getDestination(), this);
    }

    /** Showing a picture would ask a stranger's server, which then knows who reads this and when. */
    @Override
    public void visit(Image image) {
        String address = image.getDestination();
        if (!Addresses.mayBeFollowed(address)) {
            spellOut(image, address, this);
            return;
        }
        Link link = new Link(address, null);
        childrenOf(image).forEach(link::appendChild);
        if (link.getFirstChild() == null) {
            link.appendChild(new Text(address));
        }
        image.insertBefore(link);
        image.unlink();
        new Inside().look(link);
    }

    @Override
    public void visit(Text text) {
        mentions.accept(text);
    }

    /** Whether its words look like an address, and another one than where it leads. */
    private static boolean pretends(Link link) {
        Words words = new Words();
        link.accept(words);
        String said = words.said.toString();
        String address = link.getDestination().replaceFirst("^(?i:mailto:)", "");
        return LIKE_AN_ADDRESS.matcher(said).find() && !address.equals(said);
    }

    /** What it says, followed by where it would have led. */
    private static void spellOut(Node node, String address, AbstractVisitor visitor) {
        List<Node> said = childrenOf(node);
        said.forEach(node::insertBefore);
        node.insertBefore(new Text(said.isEmpty() ? address : " (" + address + ")"));
        node.unlink();
        said.forEach(it -> it.accept(visitor));
    }

    private static List<Node> childrenOf(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** What a link says. */
    private static final class Words extends AbstractVisitor {
        private final StringBuilder said = new StringBuilder();

        @Override
        public void visit(Text text) {
            said.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            said.append(code.getLiteral());
        }
    }

    /** What stands within a link leads nowhere else. */
    private static final class Inside extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            spellOut(image, image.getDestination(), this);
        }

        void look(Link link) {
            visitChildren(link);
        }
    }
}
