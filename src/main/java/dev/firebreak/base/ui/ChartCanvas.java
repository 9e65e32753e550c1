package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import tools.jackson.databind.json.JsonMapper;

/** The picture of a chart. */
@Tag("fb-chart")
@JavaScript("context://components/fb-chart.js")
final class ChartCanvas extends Component {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    ChartCanvas(ChartData data) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", data.title() + ": a picture of the table below");
        getElement().setProperty("data", MAPPER.writeValueAsString(data));
    }
}
