package dev.firebreak.delivery.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Back;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.PageHead;
import dev.firebreak.base.ui.RouteKeys;
import dev.firebreak.switches.SystemRow;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who runs of a system and obeys, live: those that do not come first. */
@Route("systems/:system/instances")
@PermitAll
@StyleSheet("styles/connect.css")
class InstancesView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageHead {

    private static final long LOOK_EVERY = 1_000;

    private final transient InstanceLines known;
    private final transient CurrentActor current;
    private final H2 summary = new H2();
    private final TextField filter = new TextField();
    private final Span shown = new Span();
    private final InstanceList list = new InstanceList();
    private final NoInstances nothing = new NoInstances();
    private @Nullable SystemRow system;
    private List<InstanceLine> lines = List.of();
    private @Nullable Thread looking;

    InstancesView(InstanceLines known, CurrentActor current) {
        this.known = known;
        this.current = current;
        filter.setPlaceholder("Filter by name, client or state");
        filter.setAriaLabel("Filter instances");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show());
        filter.addClassNames("list-filter", "push");
        shown.addClassNames("muted", "small");
        shown.getElement().setAttribute("role", "status");
        Div head = new Div(summary, shown, filter);
        head.addClassName("card-head");
        Div card = new Div(head, nothing, list);
        card.addClassNames("card", "instances-card");
        addClassName("instances");
        add(Back.to(Links.switchboard(), "Switchboard"), card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SystemKey key = RouteKeys.system(event);
        current.get().needs(Permission.VIEW, key);
        system = known.system(key);
        nothing.of(key);
        read(known.of(key));
    }

    /** Looks again and again while somebody does; the list is read before the page is locked for it. */
    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        looking = Thread.ofVirtual().name("instances-page").start(() -> look(ui));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (looking != null) {
            looking.interrupt();
        }
    }

    private void look(UI ui) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK_EVERY);
                SystemRow of = system;
                if (of != null) {
                    List<InstanceLine> now = known.of(of.key());
                    var _ = ui.access(() -> read(now));
                }
            }
        } catch (InterruptedException | UIDetachedException left) {
            // Nobody looks any more.
        }
    }

    private void read(List<InstanceLine> now) {
        if (!now.equals(lines) || now.isEmpty()) {
            lines = now;
            show();
        }
    }

    private void show() {
        String typed = filter.getValue().strip().toLowerCase(Locale.ROOT);
        List<InstanceLine> fitting = typed.isEmpty()
                ? lines
                : lines.stream().filter(line -> line.says(typed)).toList();
        list.show(fitting);
        list.setVisible(!fitting.isEmpty());
        nothing.show(lines.isEmpty(), fitting.isEmpty());
        summary.setText(InstanceLines.summary(lines));
        shown.setText(fitting.size() == lines.size() ? "" : Numbers.of(fitting.size()) + " shown");
    }

    @Override
    public String getPageTitle() {
        return system == null ? "Instances" : "Instances of " + system.name();
    }

    @Override
    public @Nullable String environment() {
        return system == null ? null : system.environment();
    }
}
