package dev.quorate.standin;

/// Who asks: the App itself by its JWT, or one of its installations by a token.
sealed interface Caller {

  record AsApp(App app) implements Caller {}

  record AsInstallation(Installation installation, String token) implements Caller {

    /// Everybody may read what is public.
    boolean maySee(Repository repository) {
      return installation.covers(repository) || !repository.isPrivate();
    }

    boolean may(Repository repository, String permission, String level) {
      return installation.covers(repository)
          ? installation.may(permission, level)
          : !repository.isPrivate() && level.equals("read");
    }
  }
}
