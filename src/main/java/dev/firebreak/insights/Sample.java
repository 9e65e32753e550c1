package dev.firebreak.insights;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.incidents.Figure;
import dev.firebreak.incidents.FigureValue;
import java.util.Map;

/** An incident that counts, and what its figures come to. */
record Sample(IncidentKey key, String title, String level, Map<Figure, FigureValue> values) {

    Sample {
        values = Map.copyOf(values);
    }

    FigureValue value(Figure figure) {
        return values.getOrDefault(figure, FigureValue.Missing.NOT_MEASURED);
    }
}
