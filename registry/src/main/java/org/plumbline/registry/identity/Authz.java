package org.plumbline.registry.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        List<AnnotatedElement> closestFirst = List.of(operation.getResourceMethod(), operation.getResourceClass());
        RolesAllowed allowed = null;
        for (AnnotatedElement element : closestFirst) {
            allowed = annotation(element, RolesAllowed.class);
            if (allowed != null || annotation(element, PermitAll.class) != null) {
                break;
            }
        }
        boolean open = allowed == null && closestFirst.stream().anyMatch(e -> annotation(e, PermitAll.class) != null);
        if (!open) {
            requireRole(request.getSecurityContext(), allowed == null ? new String[0] : allowed.value());
        }
    }

    private static void requireRole(SecurityContext context, String[] roles) {
        if (context.getUserPrincipal() == null) {
            throw new Refused(ProblemType.NOT_AUTHENTICATED, "");
        }
        if (Arrays.stream(roles).noneMatch(context::isUserInRole)) {
            throw new Refused(ProblemType.NOT_ALLOWED, "This needs the role " + String.join(" or ", roles));
        }
    }

    private static <A extends Annotation> @Nullable A annotation(AnnotatedElement element, Class<A> kind) {
        return element.getAnnotation(kind);
    }
}
