package dev.quorate.setup;

import dev.quorate.github.NewApp;
import dev.quorate.pages.Page;
import dev.quorate.settings.AppFile;
import dev.quorate.setup.TroublePage.Next;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;

/// The pages for what can go wrong, each with what to do.
final class Troubles {
  private static final String NEW_LINK =
      "Stop Quorate on the machine where it runs and start it again; it then prints a new link.";

  private Troubles() {}

  static Page notOpened() {
    return page(
        HttpStatus.FORBIDDEN,
        new TroublePage(
            "This page needs the set-up link",
            "Open the link that Quorate printed when it was started, in this browser. If it was"
                + " opened an hour ago or earlier, or in another browser or at another address, it"
                + " is used up. "
                + NEW_LINK,
            "",
            Next.NOWHERE,
            ""));
  }

  static Page badLink(OneTimeLink.Refusal refusal) {
    return switch (refusal) {
      case WRONG ->
          page(
              HttpStatus.FORBIDDEN,
              new TroublePage(
                  "This is not the set-up link",
                  "Copy the whole link from where Quorate was started. Each start prints a new one,"
                      + " and only the latest is good.",
                  "",
                  Next.NOWHERE,
                  ""));
      case EXPIRED ->
          page(
              HttpStatus.GONE,
              new TroublePage(
                  "This set-up link is too old",
                  "It was good for an hour. " + NEW_LINK,
                  "",
                  Next.NOWHERE,
                  ""));
      case USED ->
          page(
              HttpStatus.GONE,
              new TroublePage(
                  "This set-up link has been used",
                  "It opens set-up once, in one browser. If that was you, go on there. If it was"
                      + " not, somebody else has the link. "
                      + NEW_LINK,
                  "",
                  Next.NOWHERE,
                  ""));
    };
  }

  static Page wrongState() {
    return page(
        HttpStatus.BAD_REQUEST,
        new TroublePage(
            "This answer belongs to no attempt of yours",
            "GitHub's answer carries a mark by which Quorate knows its own question, and this one"
                + " has another. Nothing was stored. If you pressed the button twice or went back"
                + " in between, an App may have been created all the same: delete it on GitHub,"
                + " under Settings, Developer settings, GitHub Apps.",
            "",
            Next.START_AGAIN,
            ""));
  }

  static Page refused(String why) {
    return page(
        HttpStatus.BAD_GATEWAY,
        new TroublePage(
            "GitHub did not hand over the App",
            "Its answer is good once and for an hour; it may have been used or be too old. Nothing"
                + " was stored. If the App is there on GitHub, under Settings, Developer settings,"
                + " GitHub Apps, delete it before you start again.",
            why,
            Next.START_AGAIN,
            ""));
  }

  static Page unanswered(String why) {
    return page(
        HttpStatus.BAD_GATEWAY,
        new TroublePage(
            "Quorate cannot reach GitHub",
            "The App is created, but Quorate could not fetch its key yet. Make sure that the"
                + " machine it runs on reaches GitHub's interface, and try again within the hour.",
            why,
            Next.RELOAD,
            ""));
  }

  static Page cannotSave(AppFile file, Exception e) {
    return page(
        HttpStatus.INTERNAL_SERVER_ERROR,
        new TroublePage(
            "Quorate cannot store an App here",
            "It has to write "
                + file.path()
                + ", so that only its own user can read it. Let the user that runs Quorate write to"
                + " that folder, or "
                + (file.besideDatabase()
                    ? "choose another one by DATABASE_URL"
                    : "start Quorate in another one")
                + ". Nothing was sent to GitHub.",
            why(e),
            Next.START_AGAIN,
            ""));
  }

  static Page notSaved(Path file, Exception e, String formToken) {
    return page(
        HttpStatus.INTERNAL_SERVER_ERROR,
        new TroublePage(
            "The App is created, but not stored",
            "Quorate could not write "
                + file
                + " and holds the App's key only in its memory. Leave it running, make room or"
                + " let it write there, and try again.",
            why(e),
            Next.SAVE_AGAIN,
            formToken));
  }

  static Page notStarted(RuntimeException e, NewApp app) {
    return page(
        HttpStatus.INTERNAL_SERVER_ERROR,
        new TroublePage(
            "The App is created and stored, but the bot did not start",
            "See what Quorate logged, and start it again: it then finds the App by itself. Install"
                + " the App at "
                + app.installPage()
                + ".",
            why(e),
            Next.NOWHERE,
            ""));
  }

  private static String why(Exception e) {
    String said = e.getMessage();
    return e.getClass().getSimpleName() + (said == null ? "" : ": " + said);
  }

  private static Page page(HttpStatus status, TroublePage page) {
    return Page.of(status, "setup/trouble.jte", page, "'self'");
  }
}
