package dev.firebreak.access;

import java.util.Set;

/**
 * Who somebody is, as an identity provider says.
 *
 * @param subject the provider's own id, which never changes
 * @param roles what its claims are mapped to; empty for somebody who has no business here
 */
public record ProviderIdentity(String subject, String login, String name, Set<Role> roles) {

    public ProviderIdentity {
        roles = Set.copyOf(roles);
    }
}
