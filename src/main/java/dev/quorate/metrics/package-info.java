/// What the running bot counts and measures, for Prometheus.
@NullMarked
package dev.quorate.metrics;

import org.jspecify.annotations.NullMarked;
