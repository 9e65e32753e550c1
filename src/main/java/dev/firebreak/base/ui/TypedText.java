package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody has typed in a part of a page since it opened; never lost to the Escape key without a question. */
public final class TypedText {

    private final Component part;
    private Map<TextFieldBase<?, ?>, String> before = Map.of();

    private TypedText(Component part) {
        this.part = part;
    }

    /** Asks before a key or a click beside the dialog closes it with something typed. Its own buttons close it at once. */
    public static void guard(Dialog dialog) {
        guard(dialog, () -> {});
    }

    /** @param thrownAway to be told when somebody gives up what they typed */
    public static void guard(Dialog dialog, Runnable thrownAway) {
        TypedText typed = new TypedText(dialog);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                typed.remember();
            }
        });
        Runnable close = () -> {
            thrownAway.run();
            dialog.close();
        };
        dialog.addDialogCloseActionListener(slip -> {
            if (typed.isThere()) {
                ask(close);
                return;
            }
            close.run();
        });
    }

    /** Asks first. */
    public static void ask(Runnable throwAway) {
        ConfirmDialog question = new ConfirmDialog();
        question.setWidth("420px");
        question.setHeader("Throw away what you typed?");
        question.setText("It was not saved, and nobody else has seen it.");
        // What comes first is what a second slip does.
        question.setConfirmText("Keep writing");
        question.setRejectable(true);
        question.setRejectText("Throw it away");
        question.addRejectListener(rejected -> throwAway.run());
        question.open();
    }

    private void remember() {
        // The key comes before the field is left: the server has to know each letter by then.
        fields(part).forEach(field -> field.setValueChangeMode(ValueChangeMode.EAGER));
        before = fields(part).collect(Collectors.toMap(Function.identity(), TypedText::text));
    }

    private boolean isThere() {
        return fields(part)
                .anyMatch(field -> !text(field).isBlank() && !text(field).equals(before.getOrDefault(field, "")));
    }

    private static Stream<TextFieldBase<?, ?>> fields(Component part) {
        return part instanceof TextFieldBase<?, ?> field
                ? Stream.of(field)
                : part.getChildren().flatMap(TypedText::fields);
    }

    private static String text(TextFieldBase<?, ?> field) {
        return field.getValue() instanceof String text ? text : "";
    }
}
