package dev.firebreak.playbooks.definition;

import dev.firebreak.base.yaml.Fault;
import dev.firebreak.base.yaml.Faults;
import dev.firebreak.base.yaml.Written;

/** What is found in a playbook as a whole: faults, for which it is refused, and advice, for which it is not. */
record Findings(Written root, Faults faults, Faults advice) {

    void fault(String path, String why) {
        faults.add(Fault.of(root.place(path), path, why));
    }

    void advise(String path, String why) {
        advice.add(Fault.of(root.place(path), path, why));
    }
}
