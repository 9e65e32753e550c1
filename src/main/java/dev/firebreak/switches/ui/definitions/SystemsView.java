package dev.firebreak.switches.ui.definitions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.PageHead;
import dev.firebreak.base.ui.Unmarked;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.ui.BoardFeed;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** All systems to administer, and the files that define them. */
@Route(DefinitionLinks.SYSTEMS)
@PageTitle("Systems and switches")
@Menu(title = "Systems", order = 79, icon = "icons/administration.svg")
@RolesAllowed("ADMINISTRATOR")
class SystemsView extends Div implements PageHead, Unmarked {

    private static final int SHOWN = 200;

    private final DefinitionDesk desk;
    private final TextField filter = new TextField();
    private final Div list = new Div();

    SystemsView(DefinitionDesk desk, BoardFeed feed) {
        this.desk = desk;
        addClassName("definitions-page");
        filter.setPlaceholder("Find by name, key or environment");
        filter.setAriaLabel("Find a system");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(event -> show());
        filter.addClassNames("push", "list-filter");
        Div head = new Div(new H2("Systems"), filter);
        head.addClassName("card-head");
        Div card = new Div(head, list);
        card.addClassName("card");
        add(card, new FilesCard(desk, this::show));
        feed.follow(this, changed -> show());
        show();
    }

    private void show() {
        String wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        list.removeAll();
        List<SystemSnapshot> found = desk.switches().systems().stream()
                .filter(system -> words(system.system()).contains(wanted))
                .toList();
        found.stream().limit(SHOWN).map(SystemsView::line).forEach(list::add);
        if (found.isEmpty() || found.size() > SHOWN) {
            Div note = new Div(
                    found.isEmpty()
                            ? "No system is defined here yet."
                            : "… and " + (found.size() - SHOWN) + " more: narrow the search");
            note.addClassNames("row", "muted");
            list.add(note);
        }
    }

    private static String words(SystemRow row) {
        return (row.name() + " " + row.key() + " " + row.environment() + " " + row.owner()).toLowerCase(Locale.ROOT);
    }

    private static Div line(SystemSnapshot system) {
        Anchor name =
                new Anchor(DefinitionLinks.system(system.key()), system.system().name());
        name.addClassName("strong");
        Span key = new Span(system.key().value());
        key.addClassName("key");
        Span environment = new Span(system.system().environment());
        environment.addClassName("env");
        Span count = new Span(system.switches().size() + (system.switches().size() == 1 ? " switch" : " switches")
                + " · revision " + system.revision());
        count.addClassNames("muted", "small", "push");
        Div line = new Div(name, key, environment, count);
        line.addClassName("row");
        return line;
    }

    private void create() {
        Dialog dialog = new Dialog();
        SystemForm form = new SystemForm(desk, null);
        dialog.setHeaderTitle("New system");
        dialog.addClassName("wide-dialog");
        dialog.add(form);
        dialog.getFooter().add(DefinitionDesk.button("Cancel", "button-plain", dialog::close));
        dialog.getFooter().add(DefinitionDesk.button("Create", "button-primary", () -> {
            try {
                checkNew(form);
                SystemRow row = form.save();
                dialog.close();
                getUI().ifPresent(ui -> ui.navigate(DefinitionLinks.system(row.key())));
            } catch (Refusal refusal) {
                form.faults().show(refusal);
            }
        }));
        dialog.open();
    }

    private void checkNew(SystemForm form) {
        if (form.key().isEmpty()) {
            throw new InvalidInput("system", "is needed, such as support-production");
        }
        if (desk.switches().find(new SystemKey(form.key())) != null) {
            throw new Conflict("known-already", "There is a system \"" + form.key() + "\" already.");
        }
    }

    @Override
    public List<Component> headerActions() {
        return List.of(DefinitionDesk.button("New system…", "button-primary", this::create));
    }
}
