package dev.firebreak.delivery.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Function;

/** Instances line by line, of which the browser holds only what is in sight. */
@JavaScript("context://components/fb-time.js")
final class InstanceList extends Composite<VirtualList<InstanceLine>> {

    private static final String LINE = """
            <div class="instance">
              <div class="instance-name"><span class="strong">${item.name}</span><span class="muted small"
                title=${item.known}>${item.told}</span></div>
              <div class="instance-state" title=${item.exact}><span class=${'chip chip-' + item.look}>${item.state}</span><span
                class="muted small">${item.detail}${item.since
                  ? html` for <fb-time as="span" at=${item.since}></fb-time>` : ''}</span></div>
              <div class="instance-served"><span>${item.served}</span><span class="muted small">heard <fb-time as="ago"
                at=${item.heardAt}></fb-time></span></div>
              <div class="instance-client muted small"><span title=${item.client}>${item.client}</span><span>${item.token}</span></div>
            </div>""";

    private List<InstanceLine> lines = List.of();
    private final DataProvider<InstanceLine, Void> provider = new CallbackDataProvider<>(
            query -> lines.stream().skip(query.getOffset()).limit(query.getLimit()),
            query -> {
                // Required by the contract of data providers, though a list has no filter of its own.
                query.getFilter();
                return lines.size();
            },
            InstanceLine::id);

    InstanceList() {
        getContent().addClassName("instance-list");
        // Nothing in it can be focused, and it has to be scrolled by keyboard too.
        getContent().setTabIndex(0);
        getContent().getElement().setAttribute("aria-label", "Instances");
        getContent().setRenderer(renderer());
        getContent()
                .setItemAccessibleNameGenerator(line ->
                        line.name() + ": " + line.state() + (line.detail().isEmpty() ? "" : ", " + line.detail()));
        getContent().setDataProvider(provider);
    }

    private static LitRenderer<InstanceLine> renderer() {
        LitRenderer<InstanceLine> renderer = LitRenderer.of(LINE);
        property(renderer, "name", InstanceLine::name);
        property(renderer, "told", InstanceLine::told);
        property(renderer, "known", InstanceLine::known);
        property(renderer, "token", InstanceLine::token);
        property(renderer, "exact", InstanceLine::exact);
        property(renderer, "client", InstanceLine::client);
        property(renderer, "served", InstanceLine::served);
        property(renderer, "look", InstanceLine::look);
        property(renderer, "state", InstanceLine::state);
        property(renderer, "detail", InstanceLine::detail);
        property(renderer, "since", InstanceLine::since);
        property(renderer, "heardAt", InstanceLine::heardAt);
        return renderer;
    }

    private static void property(
            LitRenderer<InstanceLine> renderer, String name, Function<InstanceLine, String> value) {
        renderer.withProperty(name, value::apply);
    }

    /** Sends single lines where the same instances stand in the same places, else what is in sight. */
    void show(List<InstanceLine> next) {
        List<InstanceLine> before = lines;
        lines = next;
        if (!isSameOrder(before, next)) {
            provider.refreshAll();
            return;
        }
        for (int index = 0; index < next.size(); index++) {
            if (!next.get(index).equals(before.get(index))) {
                provider.refreshItem(next.get(index));
            }
        }
    }

    private static boolean isSameOrder(List<InstanceLine> one, List<InstanceLine> other) {
        return one.stream()
                .map(InstanceLine::id)
                .toList()
                .equals(other.stream().map(InstanceLine::id).toList());
    }
}
