package dev.firebreak.delivery.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;

/** What a developer must know besides the code: where to ask, and what holds when nobody answers. */
final class ConnectGuide extends Div {

    ConnectGuide(SystemSnapshot system) {
        addClassName("connect-guide");
        add(whereToAsk(), consoleGone(system), bootFile(), browsers(), health());
    }

    private static Part whereToAsk() {
        return new Part(
                "Where to ask",
                new Paragraph(
                        "Before each point of no return, each time: before every tool call, every model call, every"
                                + " answer that is sent. Not once at start, not once a conversation. An answer takes about a"
                                + " millisecond, and a flip holds from the next question on."),
                new Paragraph(
                        "Send a targeting key (a user or conversation id) and the attributes by which somebody may"
                                + " want to contain, such as tenant or region. A request that lacks an attribute counts as in"
                                + " scope: it is contained too."));
    }

    private static Part consoleGone(SystemSnapshot system) {
        UnorderedList list = new UnorderedList();
        for (SwitchState state : system.switches()) {
            list.add(new ListItem(failSafe(state.definition())));
        }
        return new Part(
                "When the console is gone",
                new Paragraph("A server that asks over OFREP gets no answer and uses the default in its code. So that"
                        + " default is the failSafe position, and the snippets above have it filled in:"),
                list,
                new Paragraph("A server with flagd's in-process provider keeps the last state it knew."));
    }

    private static String failSafe(SwitchDefinition definition) {
        Position position = definition.position(definition.failSafe());
        return definition.name() + " → " + position.label() + " (" + definition.key() + " = " + position.value() + ")";
    }

    private static Part bootFile() {
        return new Part(
                "Starting while the console is gone",
                new Paragraph(
                        "GET /flagd/v1/flags.json gives the whole system as a flagd file: the same positions, scopes"
                                + " and shares. Fetch it regularly with its ETag, keep it beside the application, and let a"
                                + " flagd provider in file mode boot from it."));
    }

    private static Part browsers() {
        return new Part(
                "In a browser",
                new Paragraph(
                        "Set cacheMode to 'network-first' or 'disabled': the provider's default starts with values"
                                + " that it stored up to 30 days ago, which may be from before a containment. Flips are pushed"
                                + " to versions since 0.4.1: leave pollInterval at 0 with these. Allow the page's origin in"
                                + " the console's settings."));
    }

    private static Part health() {
        return new Part(
                "Is it up?",
                new Paragraph(
                        new Text("Ask "),
                        link("/actuator/health/liveness"),
                        new Text(" from a load balancer." + " Evaluations go on while the database is away; "),
                        link("/actuator/health"),
                        new Text(" says whether the database is there too.")),
                new Paragraph("An evaluation is never answered with 429 or a redirect."));
    }

    private static Anchor link(String path) {
        Anchor link = new Anchor(path, path);
        link.setRouterIgnore(true);
        return link;
    }
}
