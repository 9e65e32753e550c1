package dev.firebreak.severities.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.firebreak.severities.Scheme;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes a YAML file in, chosen or pasted, and says line by line what is wrong in it. */
final class ImportDialog {

    private static final int LONGEST = 200_000;

    private ImportDialog() {}

    static void open(SeverityDesk desk, Scheme scheme, Runnable done) {
        ChangeDialog dialog = new ChangeDialog(desk, scheme, "Import", done);
        TextArea file = new TextArea("The whole file, as it was exported and edited");
        file.setWidthFull();
        file.setMaxLength(LONGEST);
        file.setMinRows(10);
        file.setMaxRows(20);
        file.addClassName("severity-yaml");
        dialog.field("yaml", file);
        dialog.show(
                List.of(chooser(file), file), "Import", () -> desk.severities().fromYaml(file.getValue()));
    }

    /** What it holds is shown before it is imported, and is checked as what is pasted is. */
    private static Upload chooser(TextArea file) {
        Upload upload = new Upload(UploadHandler.inMemory((about, content) -> read(content, file)));
        upload.setMaxFileSize(LONGEST);
        upload.setAcceptedFileExtensions(".yaml", ".yml");
        NativeButton choose = new NativeButton("Choose a file…");
        choose.addClassNames("button", "button-small");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span("or drop one here, or paste it below"));
        upload.addFileRejectedListener(refused -> refuse(file, "It must be one .yaml file of 200 kB at most."));
        return upload;
    }

    private static void read(byte[] content, TextArea file) {
        try {
            file.setValue(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
            file.setInvalid(false);
        } catch (CharacterCodingException notText) {
            refuse(file, "It must be text in UTF-8.");
        }
    }

    private static void refuse(TextArea file, String why) {
        file.setErrorMessage(why);
        file.setInvalid(true);
    }
}
