package dev.firebreak.playbooks.definition;

import dev.firebreak.base.yaml.BadFile;
import dev.firebreak.base.yaml.Fault;
import dev.firebreak.base.yaml.Faults;
import dev.firebreak.base.yaml.Place;
import dev.firebreak.base.yaml.Soundness;
import dev.firebreak.base.yaml.Written;
import dev.firebreak.base.yaml.YamlReader;
import java.util.List;

/** Reads a playbook from YAML: every fault is named with its place and what would be right. */
public final class PlaybookText {

    /** So many characters at most. */
    public static final int LONGEST = 256_000;

    private PlaybookText() {}

    public static Reviewed review(String text) {
        if (text.length() > LONGEST) {
            return refused(Fault.ofFile("must be " + LONGEST + " characters at most, not " + text.length()));
        }
        try {
            return review(new Written("", "", Place.START, YamlReader.read(text, "id:")));
        } catch (BadFile unreadable) {
            return refused(unreadable.fault());
        }
    }

    private static Reviewed refused(Fault fault) {
        return new Reviewed(null, List.of(fault), List.of());
    }

    private static Reviewed review(Written root) {
        Faults faults = new Faults();
        Faults advice = new Faults();
        new Soundness(faults).check(root);
        if (faults.count() > 0) {
            return new Reviewed(null, faults.inOrder(), List.of());
        }
        Playbook playbook = new PlaybookReading(faults).read(root);
        if (faults.count() == 0) {
            Findings findings = new Findings(root, faults, advice);
            new FlowCheck(playbook, findings).check();
            new ConditionCheck(playbook, findings).check();
        }
        return new Reviewed(faults.count() == 0 ? playbook : null, faults.inOrder(), advice.inOrder());
    }
}
