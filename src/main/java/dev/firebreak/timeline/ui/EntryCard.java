package dev.firebreak.timeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.ui.IncidentLinks;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.timeline.Entry;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that is known of one entry. */
final class EntryCard extends Div {

    private final DescriptionList list = new DescriptionList();

    EntryCard(Entry entry, IncidentLinks incidents) {
        addClassName("card");
        H2 title = new H2("Entry " + entry.seq());
        Div head = new Div(title);
        head.addClassName("card-head");
        list.addClassNames("facts", "card-body");
        fact("What", new Span(entry.sentence()));
        if (entry.happenedAt() != null) {
            fact("Happened", Moment.exact(entry.happenedAt()));
        }
        fact("Recorded", Moment.exact(entry.recordedAt()));
        fact("By", by(entry.by()));
        fact("Kind", key(entry.kind()));
        fact("System", entry.system());
        fact("Switch", entry.switchKey());
        if (entry.incident() != null) {
            fact("Incident", incidents.of(new IncidentKey(entry.incident())));
        }
        details(entry.details());
        fact("Hash", entry.hash());
        add(head, list);
    }

    private void details(@Nullable JsonNode details) {
        if (details == null) {
            return;
        }
        for (Map.Entry<String, JsonNode> detail : details.properties()) {
            JsonNode value = detail.getValue();
            fact(detail.getKey(), value.isString() ? value.stringValue() : value.toString());
        }
    }

    private static Component by(@Nullable JsonNode by) {
        if (by == null) {
            return new Span("erased");
        }
        Span who = new Span(by.path("name").stringValue("?"));
        Span more = new Span(
                " " + by.path("id").stringValue("") + " · " + by.path("source").stringValue(""));
        more.addClassName("key");
        return new Span(who, more);
    }

    private void fact(String name, @Nullable String value) {
        if (value != null) {
            fact(name, key(value));
        }
    }

    private void fact(String name, Component value) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private static Span key(String value) {
        Span key = new Span(value);
        key.addClassName("key");
        return key;
    }
}
