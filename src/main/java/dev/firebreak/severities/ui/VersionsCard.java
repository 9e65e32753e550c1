package dev.firebreak.severities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.severities.SchemeVersion;
import java.util.List;
import java.util.function.IntConsumer;

/** Who changed the severities, when and why; each version can be looked at. */
final class VersionsCard {

    private static final int SHOWN = 50;

    private VersionsCard() {}

    static Div of(SeverityDesk desk, int shown, IntConsumer look) {
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        List<SchemeVersion> versions = desk.severities().versions(desk.actor(), Integer.MAX_VALUE, SHOWN);
        versions.forEach(version -> list.add(line(version, version.version() == shown, look)));
        return Cards.card("Versions", List.of(), list);
    }

    private static Component line(SchemeVersion version, boolean shown, IntConsumer look) {
        NativeButton open = SeverityDesk.button("Look", "button-small", () -> look.accept(version.version()));
        open.setAriaLabel("Look at version " + version.version());
        open.setVisible(!shown);
        Span number = new Span("Version " + version.version() + (shown ? ", shown here" : ""));
        number.addClassName("strong");
        Span why = new Span("“" + version.reason() + "”");
        Span by = new Span(new Span(version.by() + " · "), Moment.exact(version.at()));
        by.addClassNames("muted", "small");
        Div words = new Div(number, why, by);
        words.addClassName("severity-version");
        Div line = new Div(words, open);
        line.addClassName("row");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }
}
