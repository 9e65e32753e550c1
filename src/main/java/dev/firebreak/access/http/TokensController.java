package dev.firebreak.access.http;

import dev.firebreak.access.Access;
import dev.firebreak.access.IssuedToken;
import dev.firebreak.access.PersonId;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.TokenId;
import dev.firebreak.access.TokenRow;
import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.base.http.SecretAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API tokens: issue, list, revoke. */
@RestController
@RequestMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
class TokensController {

    private final Access access;
    private final CurrentActor current;
    private final Clock clock;

    TokensController(Access access, CurrentActor current, Clock clock) {
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    @Operation(summary = "All tokens, oldest first; never their secrets")
    @Needs(Permission.ADMINISTER)
    @GetMapping
    Page<TokenAnswer> listTokens(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Actor by = current.get();
        Page<TokenRow> page = Paging.of(after, limit)
                .byKey(access.tokens(by), token -> token.id().toString());
        Map<PersonId, String> logins =
                access.people(by).stream().collect(Collectors.toMap(PersonRow::id, PersonRow::login));
        return page.map(token -> TokenAnswer.of(token, login(token.person(), logins), clock.instant(), null));
    }

    @Operation(
            summary = "Issue a token",
            description =
                    "The answer has its secret: this once, and nowhere else. A token for evaluate names its system. Only where"
                            + " allowInSelector is asked for may flagd clients send it in their selector, which ends up in logs.")
    @Needs(Permission.ADMINISTER)
    @SecretAnswer
    @ApiResponse(responseCode = "201", description = "Issued.", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<TokenAnswer> issueToken(@RequestBody NewToken body) {
        Actor by = current.get();
        PersonRow person = body.person() == null ? null : person(by, body.person());
        IssuedToken issued = access.issue(body.command(by, person == null ? null : person.id()));
        String login = person == null ? null : person.login();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(TokenAnswer.of(issued.token(), login, clock.instant(), issued.secret()));
    }

    @Operation(summary = "Revoke a token: at once here, within 5 s on other nodes")
    @Needs(Permission.ADMINISTER)
    @ApiResponse(responseCode = "204", description = "Revoked.")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> revokeToken(@PathVariable String id) {
        access.revoke(current.get(), TokenId.parse(id));
        return ResponseEntity.noContent().build();
    }

    private PersonRow person(Actor by, String loginOrId) {
        try {
            return access.person(by, loginOrId);
        } catch (NotFound nobody) {
            throw new InvalidInput("person", "must be the login of somebody: there is nobody of that name");
        }
    }

    private static @Nullable String login(@Nullable PersonId person, Map<PersonId, String> logins) {
        return person == null ? null : logins.get(person);
    }
}
