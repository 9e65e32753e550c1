package dev.firebreak.access.ui;

import dev.firebreak.access.OidcSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks the identity provider how it works when somebody first signs in through it: the console starts without it. */
final class LazyProvider implements ClientRegistrationRepository {

    static final String ID = "sso";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final OidcSettings settings;
    private final String issuer;
    private @Nullable ClientRegistration registration;

    LazyProvider(OidcSettings settings, String issuer) {
        this.settings = settings;
        this.issuer = issuer;
    }

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        if (registration == null) {
            registration = register(discover());
        }
        return registration;
    }

    private ClientRegistration register(Map<String, Object> provider) {
        if (!issuer.equals(provider.get("issuer"))) {
            throw new ProviderAway("calls itself " + provider.get("issuer") + ", not " + issuer);
        }
        return ClientRegistrations.fromOidcConfiguration(provider)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientName(settings.label())
                .scope(settings.scopes())
                .build();
    }

    private Map<String, Object> discover() {
        URI address = URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new ProviderAway("answered " + response.statusCode() + " at " + address);
            }
            return JsonMapper.shared().readValue(response.body(), new TypeReference<Map<String, Object>>() {});
        } catch (IOException | JacksonException away) {
            throw new ProviderAway(away + " at " + address);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProviderAway("was not waited for");
        }
    }

    /** The identity provider cannot be used at the moment. */
    static final class ProviderAway extends RuntimeException {

        ProviderAway(String why) {
            super("The identity provider " + why);
        }
    }
}
