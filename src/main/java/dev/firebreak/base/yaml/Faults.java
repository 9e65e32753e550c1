package dev.firebreak.base.yaml;

import dev.firebreak.base.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one file. */
public final class Faults {

    /** Nobody reads more; a broken generator must not fill the memory. */
    private static final int MOST = 200;

    private final List<Fault> faults = new ArrayList<>();
    private int count;

    public void add(Place place, String what, String why) {
        add(Fault.of(place, what, why));
    }

    public void add(Fault fault) {
        count++;
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    /** Each field that a refusal names, where it stands in the file; or the refusal as a whole. */
    public void add(Written written, Refusal refusal) {
        if (refusal.fields().isEmpty()) {
            add(written.place(), written.path(), "is refused: " + refusal.sentence());
            return;
        }
        refusal.fields().forEach((field, why) -> add(written.place(field), written.path() + "." + field, why));
    }

    public int count() {
        return count;
    }

    public List<Fault> inOrder() {
        List<Fault> all = new ArrayList<>(faults);
        all.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        if (count > MOST) {
            all.add(Fault.ofFile("has " + (count - MOST) + " more faults"));
        }
        return List.copyOf(all);
    }
}
