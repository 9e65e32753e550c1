package dev.firebreak.severities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.FileName;
import dev.firebreak.base.ui.SaveLink;
import dev.firebreak.base.ui.Unmarked;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.SchemeDocument;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the severities mean, by which rules they come about, and what each brings. */
@Route("administration/severities")
@PageTitle("Severities")
@Menu(title = "Severities", order = 82, icon = "icons/layers.svg")
@PermitAll
@StyleSheet("styles/severities.css")
class SeveritiesView extends Div implements Unmarked {

    private final transient SeverityDesk desk;
    private transient Scheme scheme;

    SeveritiesView(SeverityDesk desk) {
        this.desk = desk;
        this.scheme = desk.severities().current();
        addClassName("severities-page");
        show();
    }

    private void refresh() {
        scheme = desk.severities().current();
        show();
    }

    private void show() {
        removeAll();
        if (!isCurrent()) {
            add(older());
        }
        add(
                Cards.card("Levels, the worst first", headActs(), levels()),
                Cards.card(
                        "Rules",
                        acts("Edit the rules", () -> RulesEditor.open(desk, scheme, this::refresh)),
                        Cards.rules(scheme)),
                Cards.card(
                        "What each score means",
                        List.of(),
                        Cards.axes(
                                scheme,
                                axis -> acts(
                                        "Edit " + axis.label(),
                                        () -> AxisEditor.open(desk, scheme, axis, this::refresh)))),
                Cards.card("Try it", List.of(), new Paragraph("Nothing is kept of this."), new ImpactField(scheme)),
                VersionsCard.of(desk, scheme.version(), this::look));
    }

    private boolean isCurrent() {
        return scheme.version() == desk.severities().current().version();
    }

    private void look(int version) {
        scheme = desk.severities().version(version);
        show();
    }

    private Div older() {
        Div strip = new Div();
        strip.setText("Version " + scheme.version() + ", which holds for incidents that were judged by it. New ones are"
                + " judged by version " + desk.severities().current().version() + ".");
        strip.addClassNames("strip", "strip-warn");
        strip.add(SeverityDesk.button("Show the current one", "button-small", this::refresh));
        return strip;
    }

    private List<Component> headActs() {
        SaveLink export = new SaveLink(
                "Export",
                new FileName("severities-" + scheme.version() + ".yaml"),
                "application/yaml",
                into -> into.write(desk.severities().toYaml(scheme).getBytes(StandardCharsets.UTF_8)));
        export.addClassNames("button", "button-small");
        if (!mayEdit()) {
            return List.of(export);
        }
        return List.of(
                SeverityDesk.button("Add a level…", "button-small", () -> LevelEditor.add(desk, scheme, this::refresh)),
                SeverityDesk.button("Import…", "button-small", () -> ImportDialog.open(desk, scheme, this::refresh)),
                export);
    }

    private Div levels() {
        Div list = new Div();
        list.addClassName("severity-list");
        list.getElement().setAttribute("role", "list");
        for (Level level : scheme.levels()) {
            list.add(new LevelCard(scheme, level, levelActs(level)));
        }
        return list;
    }

    private List<Component> levelActs(Level level) {
        if (!mayEdit()) {
            return List.of();
        }
        NativeButton edit = SeverityDesk.button(
                "Edit…", "button-small", () -> LevelEditor.edit(desk, scheme, level, this::refresh));
        edit.setAriaLabel("Edit " + level.key());
        NativeButton remove = SeverityDesk.button("Remove…", "button-small", () -> remove(level));
        remove.setAriaLabel("Remove " + level.key());
        remove.setVisible(!level.equals(scheme.levels().getLast()));
        return List.of(edit, remove);
    }

    private void remove(Level level) {
        ChangeDialog dialog = new ChangeDialog(desk, scheme, "Remove " + level.key(), this::refresh);
        Paragraph words = new Paragraph("What it was for becomes the next lower level whose rule holds. Incidents that"
                + " were judged by an earlier version keep it.");
        int index = scheme.levels().indexOf(level);
        dialog.show(List.of(words), "Remove", () -> new Draft(SchemeDocument.of(scheme)).levelRemoved(index));
    }

    private List<Component> acts(String name, Runnable action) {
        if (!mayEdit()) {
            return List.of();
        }
        NativeButton edit = SeverityDesk.button("Edit…", "button-small", action);
        edit.setAriaLabel(name);
        return List.of(edit);
    }

    /** Only the current version is edited. */
    private boolean mayEdit() {
        return desk.mayChange() && isCurrent();
    }
}
