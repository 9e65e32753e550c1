/** What every HTTP endpoint shares: problems, pages, strict JSON, permissions, idempotency, OpenAPI. */
@NullMarked
package dev.firebreak.base.http;

import org.jspecify.annotations.NullMarked;
