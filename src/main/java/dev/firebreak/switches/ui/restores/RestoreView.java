package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.base.ui.PageHead;
import dev.firebreak.base.ui.RouteKeys;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.RestoreState;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one place where a system is restored: what is in force on it, and what waits for approval. */
@Route("systems/:system/restore")
@PermitAll
class RestoreView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageHead {

    private final RestoreDesk desk;
    private final Clock clock;
    private final Paragraph mayNot =
            new Paragraph("You may look but not restore. Ask somebody with the role commander or"
                    + " administrator, or an administrator for the role.");
    private @Nullable SystemKey key;
    private Proposals proposals;
    private @Nullable Choosing choosing;
    /** The last one, also after it closed without restoring: the next goes on from what was typed in it. */
    private @Nullable ConfirmRestore confirming;

    RestoreView(RestoreDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        this.proposals = ofOneSystem();
        addClassName("restore-page");
        mayNot.addClassNames("strip");
        desk.feed().follow(this, changed -> {
            if (key != null && changed.contains(key)) {
                show();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = RouteKeys.system(event);
        desk.switches().system(key);
        boolean mayRestore = desk.mayRestore(key);
        leaveTheSystemBefore();
        choosing = new Choosing(clock, mayRestore, this::confirm);
        mayNot.setVisible(!mayRestore);
        removeAll();
        add(mayNot, proposals, choosing);
        show();
    }

    /** The page stays where one goes from system to system: nothing of one may show as if it were of the other. */
    private void leaveTheSystemBefore() {
        proposals = ofOneSystem();
        if (confirming != null) {
            confirming.close();
            confirming = null;
        }
    }

    private Proposals ofOneSystem() {
        return new Proposals(desk, false, () -> {});
    }

    private void show() {
        SystemSnapshot system = key == null ? null : desk.switches().find(key);
        if (system == null || choosing == null) {
            removeAll();
            add(new Paragraph("This system was deleted."));
            return;
        }
        Switches switches = desk.switches();
        List<RestoreRow> open = of(switches.openRestores());
        proposals.show(of(switches.unreviewedRestores()), open);
        choosing.show(
                system,
                open.stream()
                        .flatMap(row -> row.items().stream())
                        .map(RestoreRow.Item::flip)
                        .collect(Collectors.toSet()));
        if (confirming != null && confirming.isOpened()) {
            confirming.follow(system);
        }
    }

    private List<RestoreRow> of(List<RestoreRow> rows) {
        return rows.stream().filter(row -> row.system().equals(key)).toList();
    }

    private void confirm(List<FlipLine> chosen) {
        SystemSnapshot system = key == null ? null : desk.switches().find(key);
        if (system != null) {
            ConfirmRestore before = confirming;
            confirming = new ConfirmRestore(desk, system, chosen, this::done);
            if (before != null) {
                confirming.say(before.reason());
            }
            confirming.open();
            // The lines chosen may be a moment older than the system is now.
            confirming.follow(system);
        }
    }

    private void done(RestoreRow row) {
        confirming = null;
        if (choosing != null) {
            choosing.chooseNone();
        }
        Notice.say(
                row.state() == RestoreState.PROPOSED
                        ? "Proposed. " + RestoreWords.approvals(row.approvalsNeeded()) + "."
                        : "Done. Applications get it the next time they ask.");
        show();
    }

    @Override
    public String getPageTitle() {
        return key == null ? "Restore" : "Restore: " + desk.name(key);
    }

    @Override
    public @Nullable String environment() {
        SystemSnapshot system = key == null ? null : desk.switches().find(key);
        return system == null ? null : system.system().environment();
    }

    @Override
    public List<Component> headerActions() {
        Anchor all = new Anchor("restores", "All open restores");
        all.addClassNames("button", "wide-only");
        return List.of(all);
    }
}
