package org.plumbline.registry.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;

/** The one place that lets a request through. An operation that says nothing about roles is open to nobody. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class Authz implements ContainerRequestFilter {
    @Context
    @SuppressWarnings("NullAway.Init") // injected
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            return; // JAX-RS answers it with the methods that are offered
        }
        AnnotatedElement decides = Stream.<AnnotatedElement>of(
                        operation.getResourceMethod(), operation.getResourceClass())
                .filter(element ->
                        element.isAnnotationPresent(RolesAllowed.class) || element.isAnnotationPresent(PermitAll.class))
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemType.NOT_ALLOWED, ""));
        RolesAllowed roles = decides.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            requireOneOf(List.of(roles.value()), request.getSecurityContext());
        }
    }

    private static void requireOneOf(List<String> roles, SecurityContext caller) {
        if (caller.getUserPrincipal() == null) {
            throw new Refused(ProblemType.NOT_AUTHENTICATED, "");
        }
        if (roles.stream().noneMatch(caller::isUserInRole)) {
            throw new Refused(ProblemType.NOT_ALLOWED, "This needs the role " + String.join(" or ", roles));
        }
    }
}
