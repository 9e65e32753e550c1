package dev.firebreak.switches.ui.across;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.Permission;
import dev.firebreak.base.ui.Back;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.PageHead;
import dev.firebreak.base.ui.RouteKeys;
import dev.firebreak.switches.Flipped;
import dev.firebreak.switches.ModeKey;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.ui.BoardFeed;
import dev.firebreak.switches.ui.Desk;
import dev.firebreak.switches.ui.MayLookOnly;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modes of one system: what each puts in force, putting it in force, and defining them. */
@Route("systems/:system/modes")
@PermitAll
class ModesView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageHead {

    private final Desk desk;
    private final Div outcome = new Div();
    private final Div list = new Div();
    private Map<ModeKey, ModeCard> cards = Map.of();
    private @Nullable SystemSnapshot system;

    ModesView(Desk desk, BoardFeed feed) {
        this.desk = desk;
        addClassName("modes-page");
        add(Back.to(Links.switchboard(), "Switchboard"), outcome, list);
        feed.follow(this, changed -> {
            if (system != null && changed.contains(system.key())) {
                show();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        system = desk.switches().system(RouteKeys.system(event));
        cards = Map.of();
        outcome.removeAll();
        show();
    }

    private void show() {
        SystemSnapshot now = system == null ? null : desk.switches().find(system.key());
        list.removeAll();
        if (now == null) {
            list.add(new Paragraph("This system was deleted."));
            return;
        }
        system = now;
        List<ModeRow> modes = desk.switches().modes(now.key());
        if (modes.isEmpty()) {
            Paragraph none = new Paragraph("No mode is defined yet. A mode is a named set of positions, such as"
                    + " “read only”, that is put in force as one.");
            none.addClassNames("card", "card-body", "muted");
            list.add(none);
        } else if (!desk.actor().may(Permission.CONTAIN)) {
            list.add(new MayLookOnly(desk.actor()));
        }
        Map<ModeKey, ModeCard> next = new HashMap<>();
        for (ModeRow mode : modes) {
            ModeCard known = cards.get(mode.key());
            ModeCard card = known != null && known.mode().equals(mode)
                    ? known
                    : new ModeCard(desk, mode, this::done, this::edit);
            card.show(now);
            next.put(mode.key(), card);
            list.add(card);
        }
        cards.values().stream()
                .filter(card -> card.isOpen() && !next.containsKey(card.mode().key()))
                .forEach(card -> keep(card, next));
        cards = next;
    }

    /** Somebody is about to put it in force: that it was retired is said when they do, not by its vanishing. */
    private void keep(ModeCard card, Map<ModeKey, ModeCard> next) {
        next.put(card.mode().key(), card);
        list.add(card);
    }

    private void done(Flipped flipped) {
        Outcome.show(outcome, desk, sentence(flipped), flipped);
        show();
    }

    private static String sentence(Flipped flipped) {
        int count = flipped.flips().size();
        return (count == 1 ? "1 switch is" : count + " switches are") + " contained by this mode.";
    }

    private void edit(@Nullable ModeRow mode) {
        if (system != null) {
            new ModeDialog(desk, system, mode, this::show).open();
        }
    }

    @Override
    public List<Component> headerActions() {
        if (!desk.actor().may(Permission.ADMINISTER)) {
            return List.of();
        }
        NativeButton define = new NativeButton("New mode…", click -> edit(null));
        define.addClassName("button");
        return List.of(define);
    }

    @Override
    public String getPageTitle() {
        return system == null ? "Modes" : "Modes: " + system.system().name();
    }

    @Override
    public @Nullable String environment() {
        return system == null ? null : system.system().environment();
    }
}
