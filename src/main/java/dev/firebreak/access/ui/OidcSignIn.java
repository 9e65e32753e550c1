package dev.firebreak.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.access.Access;
import dev.firebreak.access.OidcSettings;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sign-in through an identity provider, beside login and password, which stay for when it is away. */
@org.springframework.stereotype.Component
@ConditionalOnProperty("firebreak.oidc.issuer")
class OidcSignIn implements MoreWaysIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcSettings settings;
    private final Access access;

    OidcSignIn(OidcSettings settings, Access access) {
        this.settings = settings;
        this.access = access;
    }

    @Override
    public void open(HttpSecurity http) {
        LazyProvider provider = new LazyProvider(settings, Objects.requireNonNull(settings.issuer()));
        http.oauth2Login(login -> login.loginPage("/" + LoginView.PATH)
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new ForgetfulClients())
                .userInfoEndpoint(user -> user.oidcUserService(new ProviderPeople(settings, access)))
                .failureHandler(new SignInRefused())
                .withObjectPostProcessor(new SayWhenAway()));
    }

    @Override
    public Component offer() {
        Div or = new Div(new Span("or"));
        or.addClassName("sign-in-or");
        Anchor link = new Anchor("oauth2/authorization/" + LazyProvider.ID, settings.label());
        link.addClassName("button");
        link.setRouterIgnore(true);
        return new Div(or, link);
    }

    /** Leads back to the sign-in page, where a password still works, instead of to an error. */
    private static final class SayWhenAway implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
            AuthenticationFailureHandler back = (request, response, why) -> {
                LOG.warn("Sign-in through the identity provider did not begin: {}", String.valueOf(why.getCause()));
                response.sendRedirect(request.getContextPath() + "/" + LoginView.PATH + "?" + LoginView.AWAY);
            };
            filter.setAuthenticationFailureHandler(back);
            return filter;
        }
    }
}
