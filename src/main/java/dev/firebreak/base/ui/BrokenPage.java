package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown where a page broke: an id for the log, never a stack trace. */
@ParentLayout(MainLayout.class)
@PageTitle("Something went wrong")
@AnonymousAllowed
class BrokenPage extends Div implements HasErrorParameter<Exception>, Unmarked {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String id = MainErrorHandler.noted(parameter.getException());
        removeAll();
        add(new ErrorPage(
                "Something went wrong in the console",
                "Your switches are not affected by this page. Whoever runs the console finds the cause as " + id
                        + " in its log."));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
