package dev.firebreak.switches.files;

import dev.firebreak.base.Refusal;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.yaml.Faults;
import dev.firebreak.base.yaml.Fields;
import dev.firebreak.base.yaml.Soundness;
import dev.firebreak.base.yaml.Written;
import dev.firebreak.base.yaml.Yaml;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.SwitchDocument.PositionDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one switch of a file: first its form, then by the same checks that a form or the API goes through. */
final class SwitchReading {

    private static final List<String> SWITCH = List.of(
            "kind",
            "name",
            "description",
            "valueType",
            "access",
            "reversible",
            "labels",
            "positions",
            "normal",
            "failSafe",
            "restoreApprovals");
    private static final List<String> POSITION =
            List.of("key", "label", "description", "value", "restraint", "fallbackApprovedBy", "fallbackReviewDue");

    private final Faults faults;

    SwitchReading(Faults faults) {
        this.faults = faults;
    }

    Plan.@Nullable SwitchPart read(SystemKey system, Written written) {
        int before = faults.count();
        new Soundness(faults).check(written);
        if (faults.count() > before) {
            return null;
        }
        SwitchDocument document = document(Fields.of(written, faults, SWITCH), written);
        if (faults.count() > before) {
            return null;
        }
        try {
            SwitchKey key = new SwitchKey(written.name());
            return new Plan.SwitchPart(written, system, document.define(key));
        } catch (Refusal wrong) {
            faults.add(written, wrong);
            return null;
        }
    }

    private SwitchDocument document(Fields fields, Written written) {
        return new SwitchDocument(
                fields.text("kind"),
                fields.text("name"),
                fields.text("description"),
                fields.text("valueType"),
                fields.text("access"),
                fields.flag("reversible"),
                fields.texts("labels"),
                positions(fields.list("positions"), written.path() + ".positions"),
                fields.text("normal"),
                fields.text("failSafe"),
                fields.whole("restoreApprovals"));
    }

    private @Nullable List<PositionDocument> positions(@Nullable List<Yaml> items, String path) {
        if (items == null) {
            return null;
        }
        List<PositionDocument> positions = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            Written item = new Written(
                    "[" + at + "]", path + "[" + at + "]", items.get(at).place(), items.get(at));
            positions.add(position(Fields.of(item, faults, POSITION)));
        }
        return positions;
    }

    private static PositionDocument position(Fields fields) {
        return new PositionDocument(
                fields.text("key"),
                fields.text("label"),
                fields.text("description"),
                fields.any("value"),
                fields.whole("restraint"),
                fields.text("fallbackApprovedBy"),
                fields.text("fallbackReviewDue"));
    }
}
