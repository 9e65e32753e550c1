package dev.firebreak.switches.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The incident that an act belongs to, where there is one: one that is open here, or any other that is typed. */
public final class IncidentField extends ComboBox<String> {

    private final transient Desk desk;
    private transient Map<String, String> titles = Map.of();

    public IncidentField(Desk desk) {
        super("Incident");
        this.desk = desk;
        setPlaceholder("such as INC-42");
        setAllowCustomValue(true);
        setClearButtonVisible(true);
        setItemLabelGenerator(key -> titles.containsKey(key) ? key + " · " + titles.get(key) : key);
        addCustomValueSetListener(typed -> say(typed.getDetail()));
        addValueChangeListener(change -> setHelperText(hint()));
        setWidthFull();
        choose(null);
    }

    /** Fills in the incident that people work on there, unless something was typed already. */
    public void offer(SystemSnapshot system) {
        choose(system.key());
        if (isEmpty()) {
            say(Prefill.about(system, desk).incident());
        }
    }

    /** Offers what is open, that of this system first. */
    void choose(@Nullable SystemKey system) {
        List<IncidentsAtHand.Open> open = desk.companions().openIncidents().stream()
                .sorted(Comparator.comparing(
                        each -> system != null && !each.systems().contains(system)))
                .toList();
        Map<String, String> offered = new LinkedHashMap<>();
        open.forEach(each -> offered.put(each.key().value(), each.title()));
        String before = getValue();
        titles = offered;
        setItems(List.copyOf(offered.keySet()));
        setValue(before);
    }

    /** As it was typed; the letters of an open one's key may be small. */
    void say(String typed) {
        String named = typed.strip();
        setValue(
                named.isEmpty()
                        ? null
                        : titles.keySet().stream()
                                .filter(named::equalsIgnoreCase)
                                .findFirst()
                                .orElse(named));
    }

    /** What it says in a line: the key, or an empty text. */
    String words() {
        return getValue() == null ? "" : getValue();
    }

    /** @throws dev.firebreak.base.InvalidInput if what was typed cannot name one */
    public @Nullable IncidentKey key() {
        return words().isBlank() ? null : new IncidentKey(words().strip());
    }

    private @Nullable String hint() {
        String named = words();
        if (named.isEmpty() || titles.containsKey(named)) {
            return null;
        }
        boolean known = named.length() <= IncidentKey.LONGEST
                && !desk.companions()
                        .incidentLinks()
                        .path(new IncidentKey(named))
                        .isEmpty();
        return known
                ? "It is not open any more. The flip names it all the same."
                : "Not an incident here. The flip names it all the same.";
    }
}
