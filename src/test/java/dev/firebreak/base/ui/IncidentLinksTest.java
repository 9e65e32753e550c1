package dev.firebreak.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.testing.FakeIncidents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Where incidents are named. */
class IncidentLinksTest {

    private static final IncidentKey KNOWN = new IncidentKey("INC-7");
    private static final IncidentKey REHEARSED = new IncidentKey("INC-8");
    private static final IncidentKey OF_ANOTHER_TOOL = new IncidentKey("PD 42/a");

    @Test
    void anIncidentThatIsKnownLeadsToItsRoom() {
        assertThat(links().of(KNOWN)).isInstanceOfSatisfying(Anchor.class, link -> {
            assertThat(link.getHref()).isEqualTo("incidents/INC-7");
            assertThat(link.getText()).isEqualTo("INC-7");
        });
    }

    @Test
    void oneOfAnotherToolIsOnlyNamed() {
        assertThat(links().of(OF_ANOTHER_TOOL)).isInstanceOfSatisfying(Span.class, name -> assertThat(name.getText())
                .isEqualTo("PD 42/a"));
        assertThat(links().path(OF_ANOTHER_TOOL)).isEmpty();
    }

    @Test
    void aRehearsalIsNamedAsOne() {
        assertThat(links().words(REHEARSED)).isEqualTo("INC-8 (drill)");
        assertThat(links().of(REHEARSED).getElement().getText()).isEqualTo("INC-8 (drill)");
        assertThat(links().words(KNOWN)).isEqualTo("INC-7");
    }

    @Test
    void neitherIsBrokenInTwoLines() {
        assertThat(links().of(KNOWN).getElement().getClassList()).contains("incident-key");
        assertThat(links().of(OF_ANOTHER_TOOL).getElement().getClassList()).contains("incident-key");
    }

    private static IncidentLinks links() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("rooms", (IncidentRooms) KNOWN::equals);
        FakeIncidents incidents = new FakeIncidents();
        incidents.rehearse(REHEARSED);
        return new IncidentLinks(beans.getBeanProvider(IncidentRooms.class), incidents);
    }
}
