package io.eata.identity.scim.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.eata.identity.account.Actor;
import io.eata.identity.account.Organisations;
import io.eata.identity.scim.ScimCalls;
import io.eata.identity.scim.ScimCalls.Call;
import io.eata.identity.scim.ScimCalls.Outcome;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** SCIM 2.0 (RFC 7644) for the directory of a customs administration or an association, for its own people only. */
@RestController
@RequestMapping("/scim/v2")
@PreAuthorize("hasRole('DIRECTORY')")
class ScimController {

    private static final String TYPES = "{type:Users|Groups}";
    private static final MediaType SCIM = MediaType.parseMediaType("application/scim+json");

    private final ScimCalls calls;
    private final Bulk bulk;
    private final Organisations organisations;

    ScimController(ScimCalls calls, Bulk bulk, Organisations organisations) {
        this.calls = calls;
        this.bulk = bulk;
        this.organisations = organisations;
    }

    @GetMapping("/Users")
    ResponseEntity<String> users(
            HttpServletRequest request,
            @RequestParam(name = "filter", required = false) @Nullable String filter,
            @RequestParam(name = "startIndex", required = false) @Nullable Integer startIndex,
            @RequestParam(name = "count", required = false) @Nullable Integer count)
            throws ScimException {
        return answer(200, calls.users(caller(request), filter, startIndex, count));
    }

    @GetMapping("/Groups")
    ResponseEntity<String> groups(
            HttpServletRequest request,
            @RequestParam(name = "filter", required = false) @Nullable String filter,
            @RequestParam(name = "excludedAttributes", defaultValue = "") String without)
            throws ScimException {
        return answer(200, calls.groups(caller(request), filter, !without.contains("members")));
    }

    @PostMapping("/" + TYPES)
    ResponseEntity<String> add(HttpServletRequest request, @PathVariable("type") String type, @RequestBody String body)
            throws ScimException {
        return answer(calls.call(caller(request), new Call("POST", type, null, object(body), null)));
    }

    @RequestMapping(
            path = "/" + TYPES + "/{id}",
            method = {RequestMethod.GET, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE})
    ResponseEntity<String> one(
            HttpServletRequest request,
            @PathVariable("type") String type,
            @PathVariable("id") String id,
            @RequestBody(required = false) @Nullable String body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch)
            throws ScimException {
        var sent = body == null || body.isBlank() ? null : object(body);
        var outcome = calls.call(caller(request), new Call(request.getMethod(), type, id, sent, ifMatch));
        if ("GET".equals(request.getMethod()) && ifNoneMatch != null && ifNoneMatch.equals(outcome.version())) {
            return ResponseEntity.status(304).eTag(ifNoneMatch).build();
        }
        return answer(outcome);
    }

    @PostMapping("/Bulk")
    ResponseEntity<String> bulk(HttpServletRequest request, @RequestBody String body) throws ScimException {
        return answer(200, bulk.run(caller(request), object(body)));
    }

    @GetMapping("/ServiceProviderConfig")
    ResponseEntity<String> config(HttpServletRequest request) {
        return answer(200, ScimDescription.config(location(request)));
    }

    @GetMapping("/ResourceTypes")
    ResponseEntity<String> resourceTypes(HttpServletRequest request) {
        return answer(200, ScimDescription.resourceTypes(location(request)));
    }

    @GetMapping("/Schemas")
    ResponseEntity<String> schemas(HttpServletRequest request) throws ScimException {
        return answer(200, ScimDescription.schemas(location(request)));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(ScimException e) {
        return answer(Integer.parseInt(String.valueOf(e.getScimError().getStatus())), error(e));
    }

    static ObjectNode error(ScimException e) {
        return JsonUtils.valueToNode(e.getScimError());
    }

    private ScimCalls.Caller caller(HttpServletRequest request) {
        var caller = Caller.current();
        var organisation = organisations
                .byId(caller.organisation())
                .orElseThrow(() -> ProblemException.notFound("There is no such organisation"));
        return new ScimCalls.Caller(Actor.directory(caller.subject(), organisation), organisation, location(request));
    }

    private static String location(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/scim/v2")
                .build()
                .toUriString();
    }

    private static ResponseEntity<String> answer(Outcome outcome) {
        var answer = ResponseEntity.status(outcome.status()).contentType(SCIM);
        if (outcome.version() != null) {
            answer.eTag(outcome.version());
        }
        if (outcome.location() != null) {
            answer.header(HttpHeaders.LOCATION, outcome.location());
        }
        return outcome.body() == null
                ? answer.build()
                : answer.body(outcome.body().toString());
    }

    private static ResponseEntity<String> answer(int status, JsonNode body) {
        return ResponseEntity.status(status).contentType(SCIM).body(body.toString());
    }

    private static ObjectNode object(String body) throws ScimException {
        try {
            if (JsonUtils.getObjectReader().readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw BadRequestException.invalidSyntax("the body is no JSON");
        }
        throw BadRequestException.invalidSyntax("the body is no object");
    }
}
