package dev.firebreak.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.Actor;

/** Keeps what somebody types in a field in their own tab until it is done with, so that a reload loses nothing. */
@Tag("fb-draft")
@JavaScript("context://components/fb-draft.js")
public final class Draft extends Component {

    private final TextArea field;
    private final String name;

    /**
     * @param by whose it is: whoever signs in after them is not shown it
     * @param of what it is written for, such as "INC-1 note"
     */
    public Draft(TextArea field, Actor by, String of) {
        this.field = field;
        this.name = by.identity() + " " + of;
        getElement().setAttribute("hidden", true);
    }

    /** It is posted, or thrown away on purpose. An empty field forgets by itself. */
    public void forget() {
        UI.getCurrent().getPage().executeJs("customElements.get('fb-draft')?.forget($0)", name);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("this.keep($0, $1)", field.getElement(), name);
    }
}
