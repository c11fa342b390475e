package dev.quorate.merge;

import dev.quorate.account.Login;
import dev.quorate.committee.Seat;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Strictness;
import dev.quorate.policy.Track;
import dev.quorate.proceedings.Declaration;
import dev.quorate.proceedings.PathTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The track that is in force: what the paths say, or what members declared (R5.5).
///
/// @param track the one in force
/// @param paths what the paths say
/// @param laxer the laxer tracks that somebody declared, with those whose declaration counts
public record DeclaredTrack(Track track, PathTrack paths, List<LaxerTrack> laxer) {

  /// A declared track that is laxer than the paths say; in effect once enough have declared it.
  ///
  /// @param allowed whether any number of declarations could put it in effect: not below what the
  ///   changed files allow (R5.3, R5.4)
  public record LaxerTrack(Track track, List<Login> declarers, boolean allowed) {
    public boolean inEffect() {
      return allowed && declarers.size() >= track.declaredBy();
    }
  }

  static DeclaredTrack judge(Situation situation) {
    Policy policy = situation.policy();
    PathTrack paths = PathTrack.of(policy, situation.head());
    Strictness said = paths.track().strictness();
    List<Declaration> standing = situation.proceedings().declarations().standing();
    List<Track> declared =
        policy.tracks().stream()
            .filter(track -> standing.stream().anyMatch(d -> d.track().equals(track.name())))
            .toList();
    List<LaxerTrack> laxer =
        declared.stream()
            .filter(track -> track.strictness().compareTo(said) < 0)
            .map(track -> laxerTrack(situation, paths, track))
            .toList();
    List<Track> inEffect =
        Stream.concat(
                declared.stream()
                    .filter(
                        track ->
                            track.equals(paths.track()) || track.strictness().compareTo(said) > 0),
                laxer.stream().filter(LaxerTrack::inEffect).map(LaxerTrack::track))
            .toList();
    Track track = inEffect.isEmpty() ? paths.track() : PathTrack.strictest(policy, inEffect);
    return new DeclaredTrack(track, paths, laxer);
  }

  private static LaxerTrack laxerTrack(Situation situation, PathTrack paths, Track track) {
    Eligibility eligibility = new Eligibility(situation, false);
    Set<Seat> seats = new HashSet<>();
    List<Login> declarers = new ArrayList<>();
    situation.proceedings().declarations().standing().stream()
        .filter(declaration -> declaration.track().equals(track.name()))
        .filter(declaration -> !declaration.onlyStricter())
        .filter(declaration -> isCurrent(situation, declaration))
        .filter(declaration -> eligibility.bar(declaration.by()).isEmpty())
        .sorted(
            Comparator.comparing(Declaration::at)
                .thenComparing(declaration -> situation.loginOf(declaration.by())))
        .forEach(
            declaration -> {
              Login login = situation.loginOf(declaration.by());
              boolean seatTaken =
                  eligibility.seatOf(declaration.by().id()).filter(seats::contains).isPresent();
              if (!seatTaken && !declarers.contains(login)) {
                eligibility.seatOf(declaration.by().id()).ifPresent(seats::add);
                declarers.add(login);
              }
            });
    boolean allowed =
        paths.floor().map(floor -> track.strictness().compareTo(floor) >= 0).orElse(true);
    return new LaxerTrack(track, List.copyOf(declarers), allowed);
  }

  private static boolean isCurrent(Situation situation, Declaration declaration) {
    return !situation.policy().approvals().staleOnChange()
        || situation.proceedings().heads().isCurrent(declaration.binding());
  }
}
