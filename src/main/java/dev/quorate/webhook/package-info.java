/// GitHub's deliveries: verified, turned into hints, stored, answered.
///
/// What a delivery shows and GitHub forgets goes along as a sighting. Its kind is the event's name,
/// its body JSON with the fields below, less those that the payload lacked. An account is `{id,
/// login, type}`, an instant as GitHub writes it.
///
/// | kind | when | body |
/// |---|---|---|
/// | `pull_request` | always | `action`, `sender`, `head_sha`, `base_ref`, `created_at`, `updated_at` |
/// | `pull_request_review` | always | the same, and `review_id`, `commit_id`, `author`; `body_before` when edited |
/// | `issue_comment`, `pull_request_review_comment` | edited, deleted | `action`, `sender`, `comment_id`, `author`, `created_at`, `updated_at`, `body_before` |
@NullMarked
package dev.quorate.webhook;

import org.jspecify.annotations.NullMarked;
