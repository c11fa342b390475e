package dev.quorate.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/// Who answers a request.
public record Route(HandlerType method, String path, Handler handler) {}
