package dev.quorate.setup;

import java.util.List;

/// The second page: what the App will be allowed, before GitHub is asked to create it.
///
/// @param github as a host
/// @param owner whose App it becomes, in words
/// @param target where the manifest is sent
/// @param manifest as GitHub takes it
/// @param webhook where GitHub will send its deliveries
/// @param isLocal whether GitHub cannot reach that address
/// @param isEncrypted whether it has HTTPS
public record ReviewPage(
    String github,
    String owner,
    String target,
    String manifest,
    String webhook,
    boolean isLocal,
    boolean isEncrypted,
    List<Manifest.Asked> permissions) {}
