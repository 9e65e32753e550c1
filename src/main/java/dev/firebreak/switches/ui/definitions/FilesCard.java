package dev.firebreak.switches.ui.definitions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.base.yaml.Fault;
import dev.firebreak.switches.files.FileReport;
import java.util.List;

/** The definition files: what came of each, where it is wrong, and loading them again. */
final class FilesCard extends Div {

    private final DefinitionDesk desk;
    private final Runnable loaded;
    private final Div list = new Div();

    FilesCard(DefinitionDesk desk, Runnable loaded) {
        this.desk = desk;
        this.loaded = loaded;
        addClassName("card");
        var load = DefinitionDesk.button("Load definition files again", "button-small", this::load);
        load.addClassName("push");
        Div head = new Div(new H2("Definition files"), load);
        head.addClassName("card-head");
        add(head, list);
        show(desk.files().reports());
        load.setVisible(!desk.files().reports().isEmpty());
    }

    private void load() {
        try {
            List<FileReport> reports = desk.files().reload(desk.actor());
            show(reports);
            Notice.say(said(reports));
            loaded.run();
        } catch (Refusal refusal) {
            Notice.refused(refusal);
        }
    }

    private static String said(List<FileReport> reports) {
        int changed = reports.stream().mapToInt(FileReport::changed).sum();
        int faults = reports.stream().mapToInt(report -> report.faults().size()).sum();
        String loaded = changed == 0 ? "Nothing changed" : changed + " new or changed";
        return faults == 0
                ? loaded + "."
                : loaded + ", and " + (faults == 1 ? "1 fault: see" : faults + " faults: see") + " the file.";
    }

    private void show(List<FileReport> reports) {
        list.removeAll();
        reports.forEach(report -> list.add(line(report)));
        if (reports.isEmpty()) {
            Div none =
                    new Div("None is named. The setting firebreak.definitions names YAML files, or folders of them.");
            none.addClassNames("row", "muted");
            list.add(none);
        }
    }

    private static Div line(FileReport report) {
        Span file = new Span(report.file());
        file.addClassName("key");
        Span at = new Span(new Span(report.defined() + " defined, " + report.changed() + " new or changed · "));
        at.add(Moment.clock(report.at()));
        at.addClassNames("muted", "small", "push");
        Div line = new Div(file, chip(report), at);
        line.addClassNames("row", "file-line");
        if (!report.faults().isEmpty()) {
            UnorderedList faults = new UnorderedList();
            faults.addClassName("file-faults");
            report.faults().forEach(fault -> faults.add(fault(fault)));
            line.add(faults);
        }
        return line;
    }

    private static ListItem fault(Fault fault) {
        ListItem item = new ListItem();
        if (fault.line() > 0) {
            Span place = new Span("line " + fault.line() + ", column " + fault.column() + " ");
            place.addClassName("muted");
            item.add(place);
        }
        Span what = new Span(fault.what() + " ");
        what.addClassName("key");
        item.add(what, new Span(fault.why()));
        return item;
    }

    private static Span chip(FileReport report) {
        return switch (report.outcome()) {
            case LOADED -> chip("Loaded", "chip-ok");
            case PARTLY -> chip("Loaded in part", "chip-warn");
            case FAILED -> chip("Not loaded", "chip-bad");
        };
    }

    private static Span chip(String words, String look) {
        Span chip = new Span(words);
        chip.addClassNames("chip", look);
        return chip;
    }
}
