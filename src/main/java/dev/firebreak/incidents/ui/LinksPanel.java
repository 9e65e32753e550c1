package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.incidents.IncidentLink;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.LinkId;
import dev.firebreak.incidents.LinkIncidents;
import dev.firebreak.incidents.LinkKind;
import dev.firebreak.incidents.LinkPage;
import dev.firebreak.incidents.Unlink;
import dev.firebreak.incidents.WebAddress;
import java.util.Arrays;
import java.util.List;

/** What the incident points to, and what points to it. */
final class LinksPanel extends RecordPanel {

    private static final List<LinkKind> KINDS =
            Arrays.stream(LinkKind.values()).filter(LinkKind::isSaid).toList();

    private final IncidentRecords records;
    private final Select<LinkKind> kind = new Select<>();
    private final TextField other = new TextField("Incident or https address");
    private final TextField title = new TextField("Title of the page");

    LinksPanel(IncidentRecords records, CurrentActor current, IncidentKey incident) {
        super("Links", current, incident);
        this.records = records;
        if (mayChange()) {
            under(form());
        }
        refresh();
    }

    private Details form() {
        kind.setLabel("This incident is");
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(LinkKind::label);
        kind.setValue(LinkKind.RELATED_TO);
        other.setPlaceholder("INC-1 or https://…");
        Div fields = new Div(kind, other, title, button("Link", this::link));
        fields.addClassName("record-form");
        return new Details("Add a link", fields);
    }

    private void link() {
        String typed = other.getValue().strip();
        boolean linked = attempt(() -> {
            if (typed.contains("://")) {
                records.link(new LinkPage(by(), incident(), WebAddress.parse("url", typed), title.getValue()));
            } else {
                records.link(new LinkIncidents(by(), incident(), kind.getValue(), new IncidentKey(typed)));
            }
        });
        if (linked) {
            other.clear();
            title.clear();
        }
    }

    @Override
    void refresh() {
        List<IncidentLink> links = records.links(by(), incident());
        if (!isNews(links)) {
            return;
        }
        body().removeAll();
        if (links.isEmpty()) {
            body().add(quiet("No links."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("record-list");
        links.forEach(link -> list.add(line(link)));
        body().add(list);
    }

    private ListItem line(IncidentLink link) {
        return switch (link) {
            case IncidentLink.Other to -> incident(to);
            case IncidentLink.Web page -> page(page);
        };
    }

    private ListItem incident(IncidentLink.Other to) {
        Anchor anchor = new Anchor(Links.incident(to.key()), to.key() + " " + to.title());
        anchor.addClassName("record-words");
        ListItem line = line(faint(to.kind().label()), anchor, faint(to.state().label()));
        LinkId id = to.id();
        if (mayChange() && id != null && to.kind().isSaid()) {
            line.add(away(id, to.key().value()));
        }
        return line;
    }

    private ListItem page(IncidentLink.Web page) {
        Anchor anchor = new Anchor(page.url().toString(), page.title());
        anchor.addClassName("record-words");
        anchor.setTarget("_blank");
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        ListItem line = line(anchor, faint(page.url().getHost()));
        if (mayChange()) {
            line.add(away(page.id(), page.title()));
        }
        return line;
    }

    private NativeButton away(LinkId id, String what) {
        NativeButton button =
                button("Take away", () -> attempt(() -> records.unlink(new Unlink(by(), incident(), id))));
        button.getElement().setAttribute("aria-label", "Take away the link to " + what);
        return button;
    }
}
