package dev.firebreak.base.http;

import dev.firebreak.base.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which permissions open an endpoint: any one of these. Checked before the body is read, shown in OpenAPI and in
 * {@code routes.txt}; the service behind checks again, for the very thing that is asked.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Permission[] value();
}
