package dev.firebreak.switches.ui.across;

import com.vaadin.flow.component.html.Div;
import dev.firebreak.switches.Flipped;
import dev.firebreak.switches.ui.Desk;
import dev.firebreak.switches.ui.ManyDone;

/** Says at the top of a page what an act on many switches did, wherever the reader has scrolled to. */
final class Outcome {

    private Outcome() {}

    static void show(Div place, Desk desk, String sentence, Flipped flipped) {
        Div body = new Div(new ManyDone(desk, sentence, flipped));
        body.addClassName("card-body");
        Div card = new Div(body);
        card.addClassNames("card", "outcome");
        place.removeAll();
        place.add(card);
        place.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }
}
