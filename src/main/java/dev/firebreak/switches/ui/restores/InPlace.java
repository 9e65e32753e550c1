package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** Puts components in an order without taking out those that stay: somebody may be writing in one of them. */
final class InPlace {

    private InPlace() {}

    static void show(Div parent, List<? extends Component> wanted) {
        parent.getChildren().filter(child -> !wanted.contains(child)).toList().forEach(parent::remove);
        for (int index = 0; index < wanted.size(); index++) {
            Component child = wanted.get(index);
            if (index >= parent.getComponentCount()
                    || !parent.getComponentAt(index).equals(child)) {
                parent.addComponentAtIndex(index, child);
            }
        }
    }
}
