package dev.firebreak.switches.http;

import io.swagger.v3.oas.annotations.media.Schema;

/** The body of a request that needs none: missing, or an empty object. */
@Schema(description = "Needs no body: leave it out, or send an empty object.")
record Nothing() {}
