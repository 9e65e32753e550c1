package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.base.ui.Draft;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.PostUpdate;
import dev.firebreak.incidents.UpdateAudience;
import java.util.List;

/** Tells others how it stands. */
final class UpdateDialog {

    private UpdateDialog() {}

    static void open(RoomDesk desk, IncidentRow row, Runnable changed) {
        TextArea text = Given.text("How does it stand?", "What is so now, what is done next, when you tell more");
        ChipField<UpdateAudience> audience =
                new ChipField<>("For whom", List.of(UpdateAudience.values()), UpdateAudience::label);
        audience.setValue(UpdateAudience.INTERNAL);
        Paragraph hint =
                new Paragraph("Markdown is fine. It is kept on the timeline; a public draft is published elsewhere.");
        hint.addClassNames("muted", "small");
        Draft draft = new Draft(text, desk.actor(), row.key() + " update");
        new ActDialog(
                        "Post an update on " + row.key(),
                        "Post it",
                        () -> {
                            desk.incidents()
                                    .update(new PostUpdate(
                                            desk.actor(), row.key(), text.getValue(), audience.getValue()));
                            changed.run();
                        },
                        text,
                        audience,
                        hint,
                        draft)
                .whenDone(draft::forget)
                .open();
    }
}
