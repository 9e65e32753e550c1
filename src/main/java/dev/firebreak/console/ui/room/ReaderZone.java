package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The zone of whoever looks, as their browser says; UTC until it does. */
@Tag("span")
final class ReaderZone extends Component {

    private ZoneId zone = ZoneOffset.UTC;

    ReaderZone() {
        getElement().setAttribute("hidden", true);
    }

    ZoneId id() {
        return zone;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs("return Intl.DateTimeFormat().resolvedOptions().timeZone")
                .then(String.class, this::learn);
    }

    private void learn(String name) {
        try {
            zone = ZoneId.of(name);
        } catch (DateTimeException unknownHere) {
            zone = ZoneOffset.UTC;
        }
    }
}
