package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown where somebody lacks the role for a page: that it exists is no secret, and who can open it helps. */
@ParentLayout(MainLayout.class)
@PageTitle("Not allowed")
@AnonymousAllowed
class ForbiddenPage extends Div implements HasErrorParameter<AccessDeniedException>, Unmarked {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        removeAll();
        add(new ErrorPage(
                "This page is for administrators",
                "Your role does not open it. Ask an administrator to do it for you, or for the role."));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
