package dev.firebreak.access.http;

import dev.firebreak.access.Access;
import dev.firebreak.access.ChangePerson;
import dev.firebreak.access.CreatePerson;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.PersonState;
import dev.firebreak.access.Role;
import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.base.http.SecretAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People: who may sign in, and as what. */
@RestController
@RequestMapping(path = "/api/v1/people", produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleController {

    /** Somebody new; without a password they come through the identity provider, or act through tokens only. */
    record NewPerson(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String login,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<@Nullable String> roles,

            @Nullable String password) {

        CreatePerson command(Actor by) {
            Set<Role> known = roles == null ? Set.of() : parse(roles);
            return new CreatePerson(by, login == null ? "" : login, name == null ? "" : name, known, password);
        }
    }

    /** What is to change; what is left out stays. */
    record PersonChange(
            @Nullable String name,
            @Nullable List<@Nullable String> roles,
            @Nullable String state,
            @Nullable String password) {

        ChangePerson command(Actor by, PersonRow person) {
            return new ChangePerson(
                    by,
                    person.id(),
                    name,
                    roles == null ? null : parse(roles),
                    state == null ? null : PersonState.parse(state),
                    password);
        }
    }

    private final Access access;
    private final CurrentActor current;

    PeopleController(Access access, CurrentActor current) {
        this.access = access;
        this.current = current;
    }

    @Operation(summary = "Everybody, oldest first")
    @Needs(Permission.VIEW)
    @GetMapping
    Page<PersonAnswer> listPeople(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Paging.of(after, limit)
                .byKey(access.people(current.get()), person -> person.id().toString())
                .map(PersonAnswer::of);
    }

    @Operation(summary = "One person, by login or id")
    @Needs(Permission.VIEW)
    @GetMapping("/{person}")
    PersonAnswer getPerson(@PathVariable String person) {
        return PersonAnswer.of(access.person(current.get(), person));
    }

    @Operation(summary = "Let somebody in")
    @Needs(Permission.ADMINISTER)
    @SecretAnswer
    @ApiResponse(responseCode = "201", description = "Let in.", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<PersonAnswer> createPerson(@RequestBody NewPerson body) {
        PersonRow created = access.create(body.command(current.get()));
        return ResponseEntity.status(HttpStatus.CREATED).body(PersonAnswer.of(created));
    }

    @Operation(
            summary = "Change somebody's name, roles, state or password",
            description =
                    "A new password, or the state disabled, ends their sessions. The last administrator stays one.")
    @Needs(Permission.ADMINISTER)
    @SecretAnswer
    @PatchMapping("/{person}")
    PersonAnswer changePerson(@PathVariable String person, @RequestBody PersonChange body) {
        Actor by = current.get();
        return PersonAnswer.of(access.change(body.command(by, access.person(by, person))));
    }

    private static Set<Role> parse(List<@Nullable String> roles) {
        return Role.parse(roles.stream().map(String::valueOf).toList());
    }
}
