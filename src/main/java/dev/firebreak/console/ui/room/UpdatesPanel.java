package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Update;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The last status updates, for whom they were, and when the next is due. */
final class UpdatesPanel extends Panel implements RoomPart {

    private static final int FIRST = 3;

    private final RoomDesk desk;
    private final NativeButton post;
    private @Nullable IncidentRow row;
    private List<Update> shown = List.of();
    private @Nullable Instant due;
    private int most = FIRST;

    UpdatesPanel(RoomDesk desk, Runnable changed) {
        this(desk, changed, Buttons.small("Post update…", () -> {}));
    }

    private UpdatesPanel(RoomDesk desk, Runnable changed, NativeButton post) {
        super("Updates", post);
        this.desk = desk;
        this.post = post;
        addClassName("room-updates");
        post.addClickListener(click -> UpdateDialog.open(desk, Objects.requireNonNull(row), changed));
    }

    @Override
    public void show(IncidentRow now) {
        row = now;
        post.setVisible(desk.mayRespond(now) && now.mergedInto() == null);
        List<Update> updates = desk.incidents().updates(desk.actor(), now.key());
        if (updates.equals(shown) && Objects.equals(now.updateDueAt(), due) && body().getComponentCount() > 0) {
            return;
        }
        shown = updates;
        due = now.updateDueAt();
        draw();
    }

    private void draw() {
        body().removeAll();
        body().add(due());
        shown.stream().limit(most).map(UpdatesPanel::line).forEach(body()::add);
        if (shown.size() > most) {
            Div more = new Div(Buttons.small("Show all " + shown.size(), () -> {
                most = Integer.MAX_VALUE;
                draw();
            }));
            more.addClassNames("row", "no-print");
            body().add(more);
        }
    }

    private Div due() {
        Div line = new Div();
        line.addClassNames("row", "room-update-due");
        if (due != null) {
            Span words = new Span(new Span("Next update due at "), Moment.clock(due));
            line.add(words);
        } else {
            line.add(new Span(shown.isEmpty() ? "No update yet, and none is due." : "None is due."));
            line.addClassName("muted");
        }
        return line;
    }

    private static Component line(Update update) {
        Span audience = new Span(update.audience().label());
        audience.addClassNames("chip", "chip-neutral");
        Span who = new Span(new Span(update.by() + " · "), Moment.time(update.at()));
        who.addClassNames("muted", "small");
        Div head = new Div(audience, who);
        head.addClassName("room-update-head");
        Div line = new Div(head, Written.of(update.text()));
        line.addClassNames("row", "room-update");
        return line;
    }
}
