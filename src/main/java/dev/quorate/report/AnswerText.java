package dev.quorate.report;

import dev.quorate.merge.Verdict;
import dev.quorate.policy.TrackName;
import dev.quorate.proceedings.Answer;
import dev.quorate.proceedings.Answer.Accepted;
import dev.quorate.proceedings.Answer.EarlierDeclarations;
import dev.quorate.proceedings.Answer.HelpWanted;
import dev.quorate.proceedings.Answer.Note;
import dev.quorate.proceedings.Answer.ReasonWanted;
import dev.quorate.proceedings.Answer.Refused;
import java.util.List;
import java.util.Optional;

/// What is said to one command, going on from the person's name.
record AnswerText(Verdict verdict, People people) {

  Optional<String> of(Answer answer) {
    return switch (answer.reply()) {
      case Accepted accepted -> accepted.note().map(this::note);
      case Refused refused ->
          Optional.of(new RefusalText(people).of(refused.refusal(), answer.line()));
    };
  }

  private String note(Note note) {
    return switch (note) {
      case ReasonWanted _ ->
          "your objection stands and blocks merging. Please say why: edit your comment to"
              + " `/object REASON`, so that the author knows what to change.";
      case EarlierDeclarations n ->
          "done. Your earlier declaration of %s stands beside this one; `/track auto` withdraws all of yours."
              .formatted(tracks(n.tracks()));
      case HelpWanted _ -> HelpText.of(verdict);
    };
  }

  static String tracks(List<TrackName> tracks) {
    return Sentence.list(
        tracks.stream().map(track -> Markdown.name(track.value())).toList(), " and ");
  }
}
