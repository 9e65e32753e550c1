package dev.firebreak.base.yaml;

import java.util.List;
import java.util.Map;

/** Looks through a part for values that cannot be and for fields that are written twice. */
public record Soundness(Faults faults) {

    public void check(Written written) {
        switch (written.value()) {
            case Yaml.Scalar scalar -> {}
            case Yaml.Wrong wrong -> faults.add(wrong.place(), written.path(), wrong.why());
            case Yaml.Sequence sequence -> checkItems(written.path(), sequence.items());
            case Yaml.Mapping mapping -> {
                checkNames(written.path(), mapping);
                mapping.fields().forEach((name, field) -> check(inside(written.path(), name, field)));
            }
        }
    }

    /** The names of a group alone, not what they hold. */
    public void checkNames(String path, Yaml.Mapping mapping) {
        for (Map.Entry<String, Place> twice : mapping.twice().entrySet()) {
            int first = mapping.fields().get(twice.getKey()) == null
                    ? 0
                    : mapping.fields().get(twice.getKey()).key().line();
            faults.add(
                    twice.getValue(),
                    path.isEmpty() ? twice.getKey() : path + "." + twice.getKey(),
                    "stands here again, first in line " + first + ": keep one of them");
        }
    }

    private void checkItems(String path, List<Yaml> items) {
        for (int at = 0; at < items.size(); at++) {
            check(new Written(
                    "[" + at + "]", path + "[" + at + "]", items.get(at).place(), items.get(at)));
        }
    }

    public static Written inside(String path, String name, Yaml.Field field) {
        return new Written(name, path + "." + name, field.key(), field.value());
    }
}
