package dev.firebreak.console.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.ui.Draft;
import dev.firebreak.incidents.ChangeIncident;
import org.junit.jupiter.api.Test;

/** What somebody types in the room is not lost to a slip. */
class TypedTextTest extends RoomScene {

    @Test
    void escapeAsksBeforeItThrowsAnUpdateAway() {
        open();
        press("Post update");
        write("How does it stand?", "Refunds are stopped, mails are not yet.");

        escape();

        assertThat(find(Dialog.class).all()).hasSize(1);
        test(question()).confirm();
        assertThat(find(TextArea.class, find(Dialog.class).single()).single().getValue())
                .startsWith("Refunds are stopped");
        escape();
        test(question()).reject();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(incidents.updates(responder, key)).isEmpty();
    }

    @Test
    void escapeClosesAtOnceWhereNothingWasTyped() {
        incidents.change(
                new ChangeIncident(responder, key, null, "Forged orders.", null, null, null, null, row().version()));
        open();
        press("Edit…", find(AboutPanel.class).single());
        escape();
        assertThat(find(Dialog.class).all()).isEmpty();

        press("Edit…", find(AboutPanel.class).single());
        write("What happened, in a few sentences", "Forged orders and mails.");
        escape();
        assertThat(question().isOpened()).isTrue();
    }

    @Test
    void aReasonForRestoringAllIsKeptToo() {
        contain();
        seat.take(commander);
        open();
        press("Restore all…");
        write("Why may it return to normal?", "the key is revoked");

        escape();

        assertThat(question().isOpened()).isTrue();
        assertThat(find(RestoreAllDialog.class).all()).hasSize(1);
    }

    @Test
    void aNoteAndAnUpdateAreKeptInTheTab() {
        open();
        assertThat(find(Draft.class, find(Composer.class).single()).all()).hasSize(1);
        press("Post update");
        assertThat(find(Draft.class, find(Dialog.class).single()).all()).hasSize(1);
    }

    /** As the browser tells of the key. */
    private void escape() {
        Dialog dialog = find(Dialog.class).single();
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
    }

    private ConfirmDialog question() {
        return find(ConfirmDialog.class).single();
    }
}
