package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.switches.RecentUse;
import dev.firebreak.switches.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For whom: everyone, a share of traffic, or only requests with certain attributes. */
final class ScopeField extends Composite<Div> {

    private enum Kind {
        EVERYONE("Everyone"),
        SHARE("A share"),
        MATCH("Some requests");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private final ChipField<Kind> kind = new ChipField<>("For whom", List.of(Kind.values()), choice -> choice.label);
    private final IntegerField percent = new IntegerField("Percent of traffic");
    private final Span carried = new Span();
    private final Div share = new Div(percent, carried);
    private final List<AttributeRule> rules = new ArrayList<>();
    private final Div ruleLines = new Div();
    private final Div match = new Div(ruleLines);
    private final RecentUse.Use use;
    private final Runnable changed;

    ScopeField(RecentUse.Use use, Runnable changed) {
        this.use = use;
        this.changed = changed;
        kind.setValue(Kind.EVERYONE);
        kind.addValueChangeListener(change -> show());
        percent.setMin(1);
        percent.setMax(100);
        percent.setValue(10);
        percent.setStepButtonsVisible(true);
        percent.setValueChangeMode(ValueChangeMode.EAGER);
        percent.addValueChangeListener(change -> changed.run());
        carried.addClassName("hint");
        carried.setText(RecentWords.carryingTargetingKey(use));
        match.add(addButton());
        addRule();
        show();
        getContent().addClassName("field");
        getContent().add(kind, share, match);
    }

    /** @throws InvalidInput if the share or an attribute is missing or wrong */
    Scope scope() {
        return switch (kind.getValue()) {
            case EVERYONE -> Scope.EVERYONE;
            case SHARE -> new Scope.Share(percent());
            case MATCH -> new Scope.Match(attributes());
        };
    }

    /** For the line that sums it up, even while it is not complete. */
    String words() {
        try {
            return scope().words();
        } catch (InvalidInput incomplete) {
            return "some requests";
        }
    }

    private int percent() {
        if (percent.getValue() == null) {
            throw new InvalidInput("share", "must be a whole percentage from 1 to 100");
        }
        return percent.getValue();
    }

    private Map<String, List<Object>> attributes() {
        Map<String, List<Object>> attributes = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> rule.isUsed() || rules.size() == 1)
                .forEach(rule -> attributes.put(rule.attribute(), rule.values()));
        return attributes;
    }

    private NativeButton addButton() {
        NativeButton add = new NativeButton("And another attribute", click -> addRule());
        add.addClassNames("button", "button-plain", "button-small");
        return add;
    }

    private void addRule() {
        AttributeRule rule = new AttributeRule(use, changed);
        rules.add(rule);
        ruleLines.add(rule);
    }

    private void show() {
        share.setVisible(kind.getValue() == Kind.SHARE);
        match.setVisible(kind.getValue() == Kind.MATCH);
        changed.run();
    }
}
