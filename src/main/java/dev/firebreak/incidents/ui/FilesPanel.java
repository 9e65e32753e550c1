package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.FileName;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.base.ui.SaveLink;
import dev.firebreak.incidents.AddFile;
import dev.firebreak.incidents.FileRow;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.Sizes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/** Files and pictures of the incident: kept, and saved; never opened as pages of the console. */
final class FilesPanel extends RecordPanel {

    private final IncidentRecords records;

    FilesPanel(IncidentRecords records, CurrentActor current, IncidentKey incident) {
        super("Files", current, incident);
        this.records = records;
        if (mayChange()) {
            under(upload());
        }
        refresh();
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((about, content) -> attempt(() ->
                records.add(new AddFile(by(), incident(), about.fileName(), new ByteArrayInputStream(content))))));
        upload.setMaxFileSize(records.largestFile());
        NativeButton add = new NativeButton("Add a file…");
        add.addClassNames("button", "button-small");
        upload.setUploadButton(add);
        upload.setDropLabel(new Span("or drop one here, " + Sizes.words(records.largestFile()) + " at most"));
        upload.addFileRejectedListener(refused -> attempt(() -> {
            throw new InvalidInput("file", "must be " + Sizes.words(records.largestFile()) + " at most");
        }));
        return upload;
    }

    @Override
    void refresh() {
        List<FileRow> files = records.files(by(), incident());
        if (!isNews(files)) {
            return;
        }
        body().removeAll();
        if (files.isEmpty()) {
            body().add(quiet("No files."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("record-list");
        files.forEach(file -> list.add(line(file)));
        body().add(list);
    }

    private ListItem line(FileRow file) {
        SaveLink save = new SaveLink(file.name(), new FileName(file.name()), file.mediaType(), into -> {
            try (InputStream content = records.open(records.file(by(), incident(), file.id()))) {
                content.transferTo(into);
            }
        });
        save.addClassName("record-words");
        Span more = faint("%s · %s · %s".formatted(Sizes.words(file.size()), file.mediaType(), file.by()));
        Span hash = faint("SHA-256 " + file.sha256());
        hash.addClassName("record-hash");
        return line(save, more, Moment.exact(file.at()), hash);
    }
}
