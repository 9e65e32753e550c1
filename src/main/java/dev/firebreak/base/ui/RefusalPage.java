package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.firebreak.base.Refusal;
import jakarta.servlet.http.HttpServletResponse;

/** Shown where a page was refused: the same sentence as everywhere. */
@ParentLayout(MainLayout.class)
@PageTitle("Not possible")
@AnonymousAllowed
class RefusalPage extends Div implements HasErrorParameter<Refusal>, Unmarked {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        Refusal refusal = parameter.getException();
        removeAll();
        add(new ErrorPage(title(refusal.kind()), refusal.sentence()));
        return status(refusal.kind());
    }

    private static String title(Refusal.Kind kind) {
        return kind == Refusal.Kind.NOT_FOUND ? "Not found" : "Not possible";
    }

    static int status(Refusal.Kind kind) {
        return switch (kind) {
            case MALFORMED, INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }
}
