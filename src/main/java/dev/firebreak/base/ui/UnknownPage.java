package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown where a link leads nowhere. */
@ParentLayout(MainLayout.class)
@PageTitle("Not found")
@AnonymousAllowed
class UnknownPage extends Div implements HasErrorParameter<NotFoundException>, Unmarked {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        add(new ErrorPage("There is no such page", "The link may be old, or a letter is missing."));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
